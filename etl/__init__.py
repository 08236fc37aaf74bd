"""The write side: fetch, build and publish releases. Never imported by the app."""
