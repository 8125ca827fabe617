/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-person-group.h"

#include "lissom-look.h"
#include "lissom-room.h"

/* Who stands there when somebody begins to choose. */
#define FIRST_PERSON "tan brown short sage average"

struct _LissomPersonGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *who;
  AdwComboRow *traits[LISSOM_N_TRAITS];
  GtkWidget *preview;
  GtkWidget *preview_row;

  LissomScene *scene; /* owned: somebody who stands */
  char *person;       /* owned, never NULL */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (LissomPersonGroup, lissom_person_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_PERSON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Somebody who stands with both feet on the floor. */
static LissomScene *
build_scene (void)
{
  static const char *const look_names[] = { "skin",  "hair", "clothes", "style",
                                            "legs", "sleeves", NULL };
  static const char *const look_values[] = { "tan",      "brown", "sage", "short",
                                             "leggings", "short", NULL };
  static const char *const pin_names[] = { "kind", "point", "x", "y", NULL };
  static const char *const pin_values[] = { "pin", "near-heel", "0", "0", NULL };
  LissomScene *scene = lissom_scene_new ();
  g_autoptr (LissomPose) pose = lissom_pose_new ();
  g_autoptr (GError) error = NULL;

  if (!lissom_scene_set_look (scene, look_names, look_values, &error) ||
      !lissom_pose_set_angle (pose, "near-shoulder", 4, &error) ||
      !lissom_pose_add_rule (pose, TRUE, pin_names, pin_values, &error) ||
      !lissom_scene_add_pose (scene, "standing", pose, &error) ||
      !lissom_scene_seal (scene, &error))
    g_error ("person group: %s", error->message);

  return scene;
}

static void
draw_preview_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  LissomPersonGroup *self = user_data;
  LissomPosture posture = { .from = "standing", .to = "standing", .breath = 0.5, .glow = 1 };
  LissomLook look;

  if (!lissom_look_parse (&look, self->person, NULL))
    return;
  posture.look = &look;
  lissom_scene_draw (self->scene, &posture, lissom_room_get_theme (), LISSOM_BACKDROP_NONE, cr,
                     width, height);
}

static void
show_person (LissomPersonGroup *self)
{
  gboolean one = *self->person != '\0';
  guint choices[LISSOM_N_TRAITS];
  LissomLook look;

  self->updating = TRUE;
  adw_combo_row_set_selected (self->who, one);
  if (one && lissom_look_parse (&look, self->person, NULL))
    {
      lissom_look_get_choices (&look, choices);
      for (guint i = 0; i < LISSOM_N_TRAITS; i++)
        adw_combo_row_set_selected (self->traits[i], choices[i]);
    }
  self->updating = FALSE;

  for (guint i = 0; i < LISSOM_N_TRAITS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->traits[i]), one);
  gtk_widget_set_visible (self->preview_row, one);
  gtk_widget_queue_draw (self->preview);
}

static void
set_person (LissomPersonGroup *self, const char *words)
{
  g_autoptr (GError) error = NULL;
  LissomLook look;

  if (words == NULL)
    words = "";
  if (*words != '\0' && !lissom_look_parse (&look, words, &error))
    {
      g_warning ("person: %s", error->message);
      words = "";
    }
  if (g_strcmp0 (self->person, words) == 0)
    return;
  g_free (self->person);
  self->person = g_strdup (words);
  show_person (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
}

static void
who_changed_cb (LissomPersonGroup *self)
{
  const gboolean one = adw_combo_row_get_selected (self->who) == 1;

  /* A row tells that it changed also when only its place does. */
  if (!self->updating && one != (*self->person != '\0'))
    set_person (self, one ? FIRST_PERSON : "");
}

static void
trait_changed_cb (LissomPersonGroup *self)
{
  guint choices[LISSOM_N_TRAITS];
  g_autofree char *words = NULL;
  LissomLook look;

  /* Hidden rows have no say. */
  if (self->updating || *self->person == '\0')
    return;
  for (guint i = 0; i < LISSOM_N_TRAITS; i++)
    {
      choices[i] = adw_combo_row_get_selected (self->traits[i]);
      if (choices[i] == GTK_INVALID_LIST_POSITION)
        return;
    }
  lissom_look_set_choices (&look, choices);
  words = lissom_look_to_words (&look);
  set_person (self, words);
}

static void
lissom_person_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LissomPersonGroup *self = LISSOM_PERSON_GROUP (object);

  if (prop_id == PROP_PERSON)
    g_value_set_string (value, self->person);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lissom_person_group_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  LissomPersonGroup *self = LISSOM_PERSON_GROUP (object);

  if (prop_id == PROP_PERSON)
    set_person (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lissom_person_group_dispose (GObject *object)
{
  LissomPersonGroup *self = LISSOM_PERSON_GROUP (object);

  if (self->preview != NULL)
    gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->preview), NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_PERSON_GROUP);
  g_clear_pointer (&self->scene, lissom_scene_unref);

  G_OBJECT_CLASS (lissom_person_group_parent_class)->dispose (object);
}

static void
lissom_person_group_finalize (GObject *object)
{
  LissomPersonGroup *self = LISSOM_PERSON_GROUP (object);

  g_free (self->person);

  G_OBJECT_CLASS (lissom_person_group_parent_class)->finalize (object);
}

static void
lissom_person_group_class_init (LissomPersonGroupClass *klass)
{
  static const char *const trait_ids[LISSOM_N_TRAITS] = {
    [LISSOM_TRAIT_SKIN] = "skin",       [LISSOM_TRAIT_HAIR] = "hair",
    [LISSOM_TRAIT_STYLE] = "style",     [LISSOM_TRAIT_CLOTHES] = "clothes",
    [LISSOM_TRAIT_BUILD] = "build",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lissom_person_group_get_property;
  object_class->set_property = lissom_person_group_set_property;
  object_class->dispose = lissom_person_group_dispose;
  object_class->finalize = lissom_person_group_finalize;

  properties[PROP_PERSON] =
    g_param_spec_string ("person", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-person-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomPersonGroup, who);
  gtk_widget_class_bind_template_child (widget_class, LissomPersonGroup, preview);
  gtk_widget_class_bind_template_child (widget_class, LissomPersonGroup, preview_row);
  for (guint i = 0; i < LISSOM_N_TRAITS; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, trait_ids[i], FALSE,
      G_STRUCT_OFFSET (LissomPersonGroup, traits) + i * sizeof (AdwComboRow *));
  gtk_widget_class_bind_template_callback (widget_class, who_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, trait_changed_cb);
}

static void
lissom_person_group_init (LissomPersonGroup *self)
{
  self->person = g_strdup ("");
  self->scene = build_scene ();
  self->updating = TRUE; /* the rows select their first entries while they are built */
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->preview), draw_preview_cb, self, NULL);
  show_person (self);
}
