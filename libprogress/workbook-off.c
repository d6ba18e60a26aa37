/* SPDX-License-Identifier: MIT */
/* In the place of the workbook where the library is built without libxlsxwriter. */
#include <progress/progress-write.h>

gboolean
progress_report_save_workbook (const ProgressReport *self, const char *path, ProgressLanguage language,
                               ProgressWriteFlags flags, GError **error)
{
  (void) language, (void) flags;
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_set_error_literal (
      error, PROGRESS_ERROR, PROGRESS_ERROR_UNSUPPORTED,
      "this libprogress was built without workbooks; build it with libxlsxwriter (-Dxlsx=enabled)");
  return FALSE;
}
