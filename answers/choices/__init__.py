"""The selection after a choice on a page: in its controls, in the search, in the box of the working area."""
