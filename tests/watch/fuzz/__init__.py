"""Files of a watch, damaged at random: each is read or refused, soon, and in little memory."""
