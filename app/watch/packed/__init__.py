"""What is packed, unpacked as far as it may be."""
