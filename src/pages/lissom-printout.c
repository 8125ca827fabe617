/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-printout.h"

#include "lissom-print-choices.h"
#include "lissom-print-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PATIENCE_SECONDS 120
#define SAME_PAPER 6.0 /* points by which two papers of one name may differ */

struct _LissomPrintout
{
  GObject parent_instance;

  char *title;
  gboolean choices_wanted;
  LissomSheetMaker make;
  gpointer data;
  GDestroyNotify destroy;

  LissomPrintChoices *choices;
  GtkPrintOperation *operation; /* while it runs */
  LissomSheet *sheet;           /* from begin-print on */
  GtkWindow *parent;            /* weak */
  gboolean failed;              /* the person has been told why */
  guint patience;               /* while the printer has the job and has not said how it went */
};

enum
{
  TOLD,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomPrintout, lissom_printout, G_TYPE_OBJECT)

static void
tell (LissomPrintout *self, const char *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

/* The sheet knows two papers; on any other the nearer one is drawn as large as fits. */
static LissomPaper
find_paper (double width, double height)
{
  double a4_width, a4_height, letter_width, letter_height;

  lissom_paper_get_size (LISSOM_PAPER_A4, &a4_width, &a4_height);
  lissom_paper_get_size (LISSOM_PAPER_LETTER, &letter_width, &letter_height);
  if (fabs (width - letter_width) < SAME_PAPER && fabs (height - letter_height) < SAME_PAPER)
    return LISSOM_PAPER_LETTER;
  return fabs (height / width - a4_height / a4_width) <=
             fabs (height / width - letter_height / letter_width)
           ? LISSOM_PAPER_A4
           : LISSOM_PAPER_LETTER;
}

static gboolean
make_sheet (LissomPrintout *self, double width, double height, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  LissomSheetOptions options = {
    .paper = find_paper (width, height),
    .large_print = self->choices->large_print,
    .pictures_only = self->choices->pictures_only,
    .punch_margin = self->choices->punch_margin,
    .second_language = self->choices->second_language,
    .clinic = self->choices->clinic,
    .date = now,
  };

  g_clear_object (&self->sheet);
  if (self->choices->logo != NULL)
    {
      options.logo = lissom_logo_load (self->choices->logo, error);
      if (options.logo == NULL)
        return FALSE;
    }
  self->sheet = self->make (&options, self->data, error);
  g_clear_pointer (&options.logo, cairo_surface_destroy);
  return self->sheet != NULL;
}

static void
begin_print_cb (LissomPrintout *self, GtkPrintContext *context)
{
  g_autoptr (GError) error = NULL;

  if (make_sheet (self, gtk_print_context_get_width (context),
                  gtk_print_context_get_height (context), &error))
    {
      gtk_print_operation_set_n_pages (self->operation,
                                       (int) lissom_sheet_get_n_pages (self->sheet));
      return;
    }
  self->failed = TRUE;
  gtk_print_operation_set_n_pages (self->operation, 1);
  gtk_print_operation_cancel (self->operation);
  tell (self, error->message);
}

static void
draw_page_cb (LissomPrintout *self, GtkPrintContext *context, int page)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  if (self->sheet == NULL)
    return;
  lissom_sheet_get_size (self->sheet, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width,
               gtk_print_context_get_height (context) / height);
  cairo_save (cr);
  cairo_translate (cr, (gtk_print_context_get_width (context) - width * scale) / 2.0, 0.0);
  cairo_scale (cr, scale, scale);
  lissom_sheet_draw_page (self->sheet, (guint) page, cr);
  cairo_restore (cr);
}

static GObject *
create_custom_widget_cb (LissomPrintout *self)
{
  return G_OBJECT (lissom_print_choices_create_widget (self->choices));
}

static void
custom_widget_apply_cb (LissomPrintout *self, GtkWidget *widget)
{
  lissom_print_choices_take (self->choices, widget);
}

static void
preview_closed_cb (GtkWidget *window, GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

static void
preview_ready_cb (LissomPrintout *self, GtkPrintContext *context, GtkPrintOperationPreview *preview)
{
  GtkWidget *window;

  if (self->sheet == NULL)
    {
      gtk_print_operation_preview_end_preview (preview);
      return;
    }
  window = lissom_print_preview_new (self->sheet, self->parent);
  g_signal_connect_object (window, "destroy", G_CALLBACK (preview_closed_cb), preview, 0);
  gtk_window_present (GTK_WINDOW (window));
}

/* Our own window, drawn from the same pages: GTK's preview is a program that may be missing. */
static gboolean
preview_cb (LissomPrintout *self, GtkPrintOperationPreview *preview, GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72.0, 72.0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_signal_connect_object (preview, "ready", G_CALLBACK (preview_ready_cb), self,
                           G_CONNECT_SWAPPED);
  return TRUE;
}

/* Nothing more is to come: what lissom_printout_run () held on to is let go. */
static void
let_go (LissomPrintout *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_object_unref (self);
}

static gboolean
patience_over_cb (gpointer user_data)
{
  LissomPrintout *self = user_data;

  self->patience = 0;
  let_go (self);
  return G_SOURCE_REMOVE;
}

static void
status_changed_cb (LissomPrintout *self)
{
  gboolean finished = gtk_print_operation_is_finished (self->operation);

  g_debug ("printout status %d", gtk_print_operation_get_status (self->operation));
  switch (gtk_print_operation_get_status (self->operation))
    {
    case GTK_PRINT_STATUS_FINISHED_ABORTED:
      if (!self->failed)
        tell (self, _("The printer has not printed the sheet. See whether it is switched on, has "
                      "paper and shows an error, then print again."));
      self->failed = TRUE;
      break;
    case GTK_PRINT_STATUS_PENDING_ISSUE:
      tell (self, _("The sheet is waiting: the printer needs help. See whether it is switched on "
                    "and has paper."));
      break;
    case GTK_PRINT_STATUS_INITIAL:
    case GTK_PRINT_STATUS_PREPARING:
    case GTK_PRINT_STATUS_GENERATING_DATA:
    case GTK_PRINT_STATUS_SENDING_DATA:
    case GTK_PRINT_STATUS_PENDING:
    case GTK_PRINT_STATUS_PRINTING:
    case GTK_PRINT_STATUS_FINISHED:
    default:
      break;
    }
  if (finished && self->patience != 0)
    let_go (self);
}

static void
keep_choices (LissomPrintout *self)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (self->operation);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (self->operation);

  if (settings != NULL)
    g_set_object (&self->choices->settings, settings);
  if (setup != NULL)
    g_set_object (&self->choices->setup, setup);
  lissom_print_choices_save (self->choices);
}

static void
done_cb (LissomPrintout *self, GtkPrintOperationResult result)
{
  g_autoptr (GError) error = NULL;

  switch (result)
    {
    case GTK_PRINT_OPERATION_RESULT_ERROR:
      gtk_print_operation_get_error (self->operation, &error);
      if (!self->failed)
        {
          /* Translators: %s is the reason, from the system */
          g_autofree char *sentence =
            g_strdup_printf (_("The sheet could not be printed (%s). See whether the printer is "
                               "switched on, then print again."),
                             error != NULL ? error->message : "?");

          tell (self, sentence);
        }
      break;
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      keep_choices (self);
      if (!self->failed)
        tell (self, _("The sheet is on its way to the printer."));
      break;
    case GTK_PRINT_OPERATION_RESULT_CANCEL:
    case GTK_PRINT_OPERATION_RESULT_IN_PROGRESS:
    default:
      break;
    }
  g_debug ("printout done %d", result);
  /* The printer may still find that it cannot. */
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY &&
      !gtk_print_operation_is_finished (self->operation))
    self->patience = g_timeout_add_seconds (PATIENCE_SECONDS, patience_over_cb, self);
  else
    let_go (self);
}

static void
lissom_printout_finalize (GObject *object)
{
  LissomPrintout *self = LISSOM_PRINTOUT (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->operation);
  g_clear_object (&self->sheet);
  g_clear_pointer (&self->choices, lissom_print_choices_free);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self->title);

  G_OBJECT_CLASS (lissom_printout_parent_class)->finalize (object);
}

static void
lissom_printout_class_init (LissomPrintoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lissom_printout_finalize;

  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lissom_printout_init (LissomPrintout *self)
{
  self->choices = lissom_print_choices_load ();
}

LissomPrintout *
lissom_printout_new (const char *title,
                     gboolean choices,
                     LissomSheetMaker make,
                     gpointer data,
                     GDestroyNotify destroy)
{
  LissomPrintout *self = g_object_new (LISSOM_TYPE_PRINTOUT, NULL);

  self->title = g_strdup (title);
  self->choices_wanted = choices;
  self->make = make;
  self->data = data;
  self->destroy = destroy;
  return self;
}

static void
create_operation (LissomPrintout *self)
{
  g_set_object (&self->operation, NULL);
  self->operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (self->operation, self->title);
  gtk_print_operation_set_unit (self->operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (self->operation, TRUE);
  gtk_print_operation_set_embed_page_setup (self->operation, TRUE);
  gtk_print_operation_set_track_print_status (self->operation, TRUE);
  gtk_print_operation_set_allow_async (self->operation, TRUE);
  gtk_print_operation_set_print_settings (self->operation, self->choices->settings);
  gtk_print_operation_set_default_page_setup (self->operation, self->choices->setup);
  g_signal_connect_object (self->operation, "begin-print", G_CALLBACK (begin_print_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "draw-page", G_CALLBACK (draw_page_cb), self,
                           G_CONNECT_SWAPPED);
}

void
lissom_printout_run (LissomPrintout *self, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LISSOM_IS_PRINTOUT (self));

  create_operation (self);
  g_set_weak_pointer (&self->parent, parent);
  if (self->choices_wanted)
    {
      /* Translators: the tab of the print dialog with large print, second language and so on */
      gtk_print_operation_set_custom_tab_label (self->operation, C_("print", "Sheet"));
      g_signal_connect_object (self->operation, "create-custom-widget",
                               G_CALLBACK (create_custom_widget_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->operation, "custom-widget-apply",
                               G_CALLBACK (custom_widget_apply_cb), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->operation, "preview", G_CALLBACK (preview_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "status-changed", G_CALLBACK (status_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);

  /* Until "done". Errors come there too. */
  g_object_ref (self);
  gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                           &error);
}

gboolean
lissom_printout_export (LissomPrintout *self, const char *file, GError **error)
{
  GtkPrintOperationResult result;

  g_return_val_if_fail (LISSOM_IS_PRINTOUT (self), FALSE);

  create_operation (self);
  gtk_print_operation_set_allow_async (self->operation, FALSE);
  gtk_print_operation_set_export_filename (self->operation, file);
  result = gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                    error);
  return result == GTK_PRINT_OPERATION_RESULT_APPLY && !self->failed;
}
