"""The playbook as it was: read from git without checking anything out, and what was shared when."""
