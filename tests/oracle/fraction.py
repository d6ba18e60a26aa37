# SPDX-License-Identifier: MIT
"""Fractions. Those of GMP (python3-gmpy2), where they are to be had, are the same numbers, and the whole takes half the time."""

try:
    from gmpy2 import mpq as Fraction
except ImportError:
    from fractions import Fraction

__all__ = ["Fraction"]
