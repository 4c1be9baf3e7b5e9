"""Two weeks later: the question that a runner agreed to, and what their answer does to the case."""
