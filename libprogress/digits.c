/* SPDX-License-Identifier: MIT */
#include "digits.h"

#include <string.h>

static const char pairs[] = "00010203040506070809"
                            "10111213141516171819"
                            "20212223242526272829"
                            "30313233343536373839"
                            "40414243444546474849"
                            "50515253545556575859"
                            "60616263646566676869"
                            "70717273747576777879"
                            "80818283848586878889"
                            "90919293949596979899";

const gint64 powers_of_ten[N_POWERS_OF_TEN] = {
  1,
  10,
  100,
  1000,
  10000,
  100000,
  1000000,
  10000000,
  100000000,
  1000000000,
  10000000000,
  100000000000,
  1000000000000,
  10000000000000,
  100000000000000,
  1000000000000000,
  10000000000000000,
  100000000000000000,
  1000000000000000000,
};

char *
digits_before (guint64 number, char *end)
{
  while (number >= 100)
    {
      memcpy (end -= 2, &pairs[number % 100 * 2], 2);
      number /= 100;
    }
  if (number >= 10)
    return memcpy (end - 2, &pairs[number * 2], 2);
  *--end = (char) ('0' + (int) number);
  return end;
}

char *
digits_padded_before (guint64 number, int width, char *end)
{
  char *begin = digits_before (number, end);

  while (end - begin < width)
    *--begin = '0';
  return begin;
}
