"""A working area (werkgebied): what it is, in an address, in a file, and made of what a reader typed or chose."""
