"""The pages of the site as a pure {address: page}; where they go is a sink's business."""
