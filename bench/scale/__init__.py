"""What does a batch cost, and what does it survive?"""
