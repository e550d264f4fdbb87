"""The geometry of the pictures: facts in, numbers out. The markup stands in the templates."""
