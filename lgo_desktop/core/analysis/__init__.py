"""What lines and statements say together: rules of TGO's requirement, each its own file."""
