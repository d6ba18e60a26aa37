/* SPDX-License-Identifier: MIT */
/* Texts that are no texts. */
#include <criterion/criterion.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "text-guard.h"

/* A text that ends where memory ends: who reads on is stopped. */
static char *
at_the_end_of_memory (const char *text)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE), size = strlen (text) + 1;
  char *memory = mmap (NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  cr_assert (memory != MAP_FAILED && mprotect (memory + page, page, PROT_NONE) == 0);
  return memcpy (memory + page - size, text, size);
}

Test (text_guard, what_breaks_off_in_a_character_has_no_normal_form)
{
  const char *const texts[] = { "\xf4", "caf\xc3", "\xe4\xb8", "a\xff", "\xc3(" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    cr_expect_null (text_normal (at_the_end_of_memory (texts[i])), "%zu", i);
}

Test (text_guard, a_character_of_two_parts_becomes_one)
{
  g_autofree char *normal = text_normal ("cafe\xcc\x81");

  cr_expect_str_eq (normal, "caf\xc3\xa9");
}
