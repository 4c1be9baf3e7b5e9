"""Lists of activities as CSV, from Strava and Garmin Connect."""
