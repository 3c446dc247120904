"""The face: stores, the library and the command line."""
