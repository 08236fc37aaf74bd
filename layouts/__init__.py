"""The layouts of pages: what stands where."""
