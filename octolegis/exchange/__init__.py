"""Several case files become one."""
