"""Relations between figures of regions, with brakes: pure functions, arrays in, values out.

Regions without a figure are NaN. What cannot be had honestly is a `Refused` with its reason, never an exception.
"""
