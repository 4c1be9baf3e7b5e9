"""Many people at once, at a real server on this machine. It stops by itself."""
