"""The files of the model: onrecord finds them beside this one and never imports it."""
