/* SPDX-License-Identifier: MIT */
#include "huge-pages.h"

#ifdef __linux__
#include <sys/mman.h>
#include <unistd.h>
#endif

#define WORTHWHILE ((gsize) 2 * 1024 * 1024)

void
huge_pages_advise (gpointer memory, gsize size)
{
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  guintptr page = (guintptr) sysconf (_SC_PAGESIZE);
  guintptr begin = (guintptr) memory & ~(page - 1);
  guintptr end = ((guintptr) memory + size + page - 1) & ~(page - 1);

  /* whole pages, also the one that malloc's header stands in: a mapping that is advised in part is two
   * mappings to the system, which realloc() then has to copy */
  if (size >= WORTHWHILE)
    madvise ((gpointer) begin, end - begin, MADV_HUGEPAGE);
#else
  (void) memory;
  (void) size;
#endif
}
