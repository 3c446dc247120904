"""What all tests share."""

pytest_plugins = ["tests.fixtures_servers"]
