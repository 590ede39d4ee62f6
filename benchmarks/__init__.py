"""Accuracy and cost of newsparse and its peers, side by side in one run: ``python -m benchmarks CORPORA``."""
