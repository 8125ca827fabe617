/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figure is drawn once for what it shows and kept as a render node until that changes by
 * something that can be seen: a breath moves the picture a few pixels in six seconds, so it is not
 * drawn sixty times a second for it.
 */
#include "lissom-figure-view.h"

#include <adwaita.h>
#include <math.h>

#include "lissom-demonstration.h"
#include "lissom-look.h"
#include "lissom-room.h"

/* Steps that cannot be told apart at the size of a screen. */
#define AMOUNT_STEPS 600.0
#define BREATH_STEPS 40.0
#define GLOW_STEPS 40.0

/* A figure that turns to the other side, or is somewhere else in its stretch. */
#define TURN_MS 400

/* From one stretch to the next.  Nobody can be drawn on the way from a chair to the floor, so
 * the figure goes back to its start (the session leads it there), and then the next one appears
 * at its own start while this one fades and the floor glides to its new place. */
#define CHANGE_MS 800

/* A movement goes no further than this from one frame to the next. */
#define NEAR 0.2

/* A scene keeps a tenth of its page free on every side, which suits a card.  A slot is the
 * figure's own room already, so the page is drawn larger round it; what is left is for shadows. */
#define PAGE_PER_SLOT 1.22f

/* Smaller than this a figure is a blot: narrow windows with very large text. */
#define SMALLEST_SLOT 48

struct _LissomFigureView
{
  GtkWidget parent_instance;

  /* owned */
  LissomStretch *stretch;
  const char *pose; /* interned */
  AdwAnimation *turn;
  GskRenderNode *figure; /* what is drawn now, at the origin; NULL: to be drawn */
  GskRenderNode *fading; /* what it fades from */

  /* borrowed */
  GtkWidget *slot; /* weak */

  /* state */
  LissomPosture posture; /* set by hand; interned names */
  LissomPosture drawn;   /* what figure shows */
  graphene_size_t drawn_size;
  double floor; /* of the drawn page */
  double painted_floor; /* of the room */
  double fading_floor;  /* … behind the picture that fades */
  double scrub;
  double turned; /* 0…1 while turn runs */
  gint64 last_frame;
  guint tick;
  guint has_posture : 1;
  guint has_scrub : 1;
  guint mirrored : 1;
  guint demonstrating : 1;
  guint room : 1;
};

G_DEFINE_FINAL_TYPE (LissomFigureView, lissom_figure_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STRETCH,
  PROP_POSE,
  PROP_MIRRORED,
  PROP_DEMONSTRATING,
  PROP_SCRUB,
  PROP_ROOM,
  PROP_SLOT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static double
quantise (double value, double steps)
{
  return floor (CLAMP (value, 0, 1) * steps + 0.5) / steps;
}

/* Rounds @posture to what can be seen; without animations a movement is cut in the middle. */
static void
settle (LissomFigureView *self, LissomPosture *posture)
{
  if (adw_get_enable_animations (GTK_WIDGET (self)))
    {
      posture->amount = quantise (posture->amount, AMOUNT_STEPS);
      posture->breath = quantise (posture->breath, BREATH_STEPS);
      posture->glow = quantise (posture->glow, GLOW_STEPS);
    }
  else
    {
      posture->amount = posture->amount < 0.5 ? 0 : 1;
      posture->breath = 0.5;
      posture->glow = posture->glow < 0.5 ? 0 : 1;
    }
}

static gboolean
find_pose (LissomFigureView *self, const char *name, const char **found)
{
  LissomScene *scene = lissom_stretch_get_scene (self->stretch);

  if (name == NULL || !lissom_scene_has_pose (scene, name))
    return FALSE;
  *found = name;
  return TRUE;
}

static void
get_posture (LissomFigureView *self, LissomPosture *posture)
{
  const char *pose = NULL;

  if (self->has_posture)
    {
      *posture = self->posture;
      settle (self, posture);
      return;
    }
  if (self->demonstrating || self->has_scrub)
    {
      lissom_demonstration_get_posture (self->stretch, self->scrub, posture);
      posture->mirrored = self->mirrored;
      if (!self->has_scrub)
        settle (self, posture);
      return;
    }
  if (!find_pose (self, self->pose, &pose))
    pose = lissom_stretch_get_end_pose (self->stretch);
  *posture = (LissomPosture) {
    .from = pose, .to = pose, .breath = 0.5, .glow = 1, .mirrored = self->mirrored
  };
}

static gboolean
posture_equal (const LissomPosture *a, const LissomPosture *b)
{
  return g_strcmp0 (a->from, b->from) == 0 && g_strcmp0 (a->to, b->to) == 0 &&
         a->amount == b->amount && a->breath == b->breath && a->glow == b->glow &&
         a->mirrored == b->mirrored;
}

/* The pose that @posture is near to, if it is near to one. */
static const char *
get_near (const LissomPosture *posture)
{
  if (posture->amount <= NEAR)
    return posture->from;
  return posture->amount >= 1 - NEAR ? posture->to : NULL;
}

/* TRUE when @b follows on @a as a movement does; else the picture would jump. */
static gboolean
is_movement (const LissomPosture *a, const LissomPosture *b)
{
  if (a->mirrored != b->mirrored)
    return FALSE;
  if (g_strcmp0 (a->from, b->from) == 0 && g_strcmp0 (a->to, b->to) == 0)
    return ABS (a->amount - b->amount) <= NEAR;
  return get_near (a) != NULL && g_strcmp0 (get_near (a), get_near (b)) == 0;
}

static void
forget (LissomFigureView *self)
{
  g_clear_pointer (&self->figure, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Fades from the present picture to whatever is drawn next. */
static void
start_turn (LissomFigureView *self, guint milliseconds)
{
  if (self->figure == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  adw_animation_reset (self->turn);
  g_clear_pointer (&self->fading, gsk_render_node_unref);
  self->fading = g_steal_pointer (&self->figure);
  self->turned = 0;
  self->fading_floor = self->painted_floor;
  adw_timed_animation_set_duration (ADW_TIMED_ANIMATION (self->turn), milliseconds);
  adw_animation_play (self->turn);
}

static void
turn_advanced_cb (double value, gpointer user_data)
{
  LissomFigureView *self = user_data;

  self->turned = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
turn_done_cb (LissomFigureView *self)
{
  g_clear_pointer (&self->fading, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Looks whether what is to be shown differs from what is drawn. */
static void
refresh (LissomFigureView *self)
{
  LissomPosture posture;

  if (self->figure == NULL || self->stretch == NULL)
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }
  get_posture (self, &posture);
  if (posture_equal (&posture, &self->drawn))
    return;
  /* The hand on the scrubber gets its picture at once. */
  if (!self->has_scrub && !is_movement (&self->drawn, &posture))
    start_turn (self, TURN_MS);
  forget (self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LissomFigureView *self = LISSOM_FIGURE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double length = lissom_demonstration_get_length (self->stretch);

  if (self->last_frame != 0)
    {
      self->scrub += (double) (now - self->last_frame) / G_USEC_PER_SEC / length;
      self->scrub -= floor (self->scrub);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCRUB]);
    }
  self->last_frame = now;
  refresh (self);
  return G_SOURCE_CONTINUE;
}

static void
update_tick (LissomFigureView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean runs = self->demonstrating && self->stretch != NULL && !self->has_posture &&
                  gtk_widget_get_mapped (widget) && adw_get_enable_animations (widget);

  if (runs && self->tick == 0)
    {
      self->last_frame = 0;
      self->has_scrub = FALSE;
      self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
    }
  else if (!runs && self->tick != 0)
    {
      gtk_widget_remove_tick_callback (widget, self->tick);
      self->tick = 0;
    }
}

static void
look_changed_cb (LissomFigureView *self)
{
  forget (self);
}

static void
person_changed_cb (GtkWidget *widget)
{
  forget (LISSOM_FIGURE_VIEW (widget));
}

static void
animations_changed_cb (LissomFigureView *self)
{
  update_tick (self);
  refresh (self);
}

static void
lissom_figure_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lissom_figure_view_parent_class)->map (widget);
  update_tick (LISSOM_FIGURE_VIEW (widget));
}

static void
lissom_figure_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lissom_figure_view_parent_class)->unmap (widget);
  update_tick (LISSOM_FIGURE_VIEW (widget));
}

static void
lissom_figure_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  /* A picture is as large as the page makes it. */
  *minimum = *natural = 0;
}

void
lissom_figure_view_get_figure_bounds (LissomFigureView *self, graphene_rect_t *bounds)
{
  g_return_if_fail (LISSOM_IS_FIGURE_VIEW (self));

  if (self->slot == NULL || !gtk_widget_compute_bounds (self->slot, GTK_WIDGET (self), bounds))
    graphene_rect_init (bounds, 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                        gtk_widget_get_height (GTK_WIDGET (self)));
}

/* The page on which the scene is drawn, round the figure's bounds. */
static void
get_page (LissomFigureView *self, graphene_rect_t *page)
{
  lissom_figure_view_get_figure_bounds (self, page);
  if (self->slot != NULL)
    graphene_rect_inset (page,
                         -(PAGE_PER_SLOT - 1) / 2 * page->size.width,
                         -(PAGE_PER_SLOT - 1) / 2 * page->size.height);
}

static GskRenderNode *
draw_figure (LissomFigureView *self, const graphene_size_t *size)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  LissomScene *scene = lissom_stretch_get_scene (self->stretch);
  LissomPosture posture = self->drawn;
  LissomLook person;
  cairo_t *cr;

  if (lissom_room_get_person () != NULL && lissom_look_parse (&person, lissom_room_get_person (), NULL))
    posture.look = &person;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, size->width, size->height));
  lissom_scene_draw (scene, &posture, lissom_room_get_theme (), LISSOM_BACKDROP_NONE, cr,
                     size->width, size->height);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
update_figure (LissomFigureView *self, const graphene_size_t *size)
{
  gboolean resized = !graphene_size_equal (&self->drawn_size, size);

  if (self->figure != NULL && !resized)
    return;
  g_clear_pointer (&self->figure, gsk_render_node_unref);
  get_posture (self, &self->drawn);
  self->drawn_size = *size;
  self->figure = draw_figure (self, size);
  if (resized || self->floor <= 0)
    self->floor = lissom_scene_get_floor (lissom_stretch_get_scene (self->stretch), size->width,
                                          size->height);
}

/* The floor glides to its new place while one picture fades into the other. */
static void
snapshot_room (LissomFigureView *self, GtkSnapshot *snapshot, const graphene_rect_t *page)
{
  double floor = self->floor;

  if (self->fading != NULL && self->turned < 1 && self->fading_floor > 0 && floor > 0)
    floor = self->fading_floor + (floor - self->fading_floor) * self->turned;
  self->painted_floor = floor;
  lissom_room_snapshot (GTK_WIDGET (self), snapshot, page, floor);
}

static void
lissom_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LissomFigureView *self = LISSOM_FIGURE_VIEW (widget);
  graphene_rect_t page;

  if (gtk_widget_get_width (widget) <= 0 || gtk_widget_get_height (widget) <= 0)
    return;
  get_page (self, &page);
  if (self->stretch != NULL && page.size.width >= SMALLEST_SLOT && page.size.height >= SMALLEST_SLOT)
    update_figure (self, &page.size);
  else
    g_clear_pointer (&self->figure, gsk_render_node_unref);
  if (self->room)
    snapshot_room (self, snapshot, &page);
  if (self->figure == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &page.origin);
  if (self->fading != NULL && self->turned < 1)
    {
      gtk_snapshot_push_cross_fade (snapshot, self->turned);
      gtk_snapshot_append_node (snapshot, self->fading);
      gtk_snapshot_pop (snapshot);
      gtk_snapshot_append_node (snapshot, self->figure);
      gtk_snapshot_pop (snapshot);
    }
  else
    gtk_snapshot_append_node (snapshot, self->figure);
  gtk_snapshot_restore (snapshot);
}

static void
lissom_figure_view_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  LissomFigureView *self = LISSOM_FIGURE_VIEW (object);

  switch (prop_id)
    {
    case PROP_STRETCH:
      g_value_set_object (value, self->stretch);
      break;
    case PROP_POSE:
      g_value_set_string (value, self->pose);
      break;
    case PROP_MIRRORED:
      g_value_set_boolean (value, self->mirrored);
      break;
    case PROP_DEMONSTRATING:
      g_value_set_boolean (value, self->demonstrating);
      break;
    case PROP_SCRUB:
      g_value_set_double (value, self->scrub);
      break;
    case PROP_ROOM:
      g_value_set_boolean (value, self->room);
      break;
    case PROP_SLOT:
      g_value_set_object (value, self->slot);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_figure_view_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  LissomFigureView *self = LISSOM_FIGURE_VIEW (object);

  switch (prop_id)
    {
    case PROP_STRETCH:
      lissom_figure_view_set_stretch (self, g_value_get_object (value));
      break;
    case PROP_POSE:
      lissom_figure_view_set_pose (self, g_value_get_string (value));
      break;
    case PROP_MIRRORED:
      lissom_figure_view_set_mirrored (self, g_value_get_boolean (value));
      break;
    case PROP_DEMONSTRATING:
      lissom_figure_view_set_demonstrating (self, g_value_get_boolean (value));
      break;
    case PROP_SCRUB:
      lissom_figure_view_set_scrub (self, g_value_get_double (value));
      break;
    case PROP_ROOM:
      lissom_figure_view_set_room (self, g_value_get_boolean (value));
      break;
    case PROP_SLOT:
      lissom_figure_view_set_slot (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lissom_figure_view_dispose (GObject *object)
{
  LissomFigureView *self = LISSOM_FIGURE_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  if (self->turn != NULL)
    adw_animation_reset (self->turn);
  g_clear_object (&self->turn);
  g_clear_weak_pointer (&self->slot);
  g_clear_object (&self->stretch);
  g_clear_pointer (&self->figure, gsk_render_node_unref);
  g_clear_pointer (&self->fading, gsk_render_node_unref);

  G_OBJECT_CLASS (lissom_figure_view_parent_class)->dispose (object);
}

static void
lissom_figure_view_class_init (LissomFigureViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lissom_figure_view_get_property;
  object_class->set_property = lissom_figure_view_set_property;
  object_class->dispose = lissom_figure_view_dispose;
  widget_class->map = lissom_figure_view_map;
  widget_class->unmap = lissom_figure_view_unmap;
  widget_class->measure = lissom_figure_view_measure;
  widget_class->snapshot = lissom_figure_view_snapshot;

  properties[PROP_STRETCH] =
    g_param_spec_object ("stretch", NULL, NULL, LISSOM_TYPE_STRETCH, flags);
  properties[PROP_POSE] = g_param_spec_string ("pose", NULL, NULL, NULL, flags);
  properties[PROP_MIRRORED] = g_param_spec_boolean ("mirrored", NULL, NULL, FALSE, flags);
  properties[PROP_DEMONSTRATING] =
    g_param_spec_boolean ("demonstrating", NULL, NULL, FALSE, flags);
  properties[PROP_SCRUB] = g_param_spec_double ("scrub", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_ROOM] = g_param_spec_boolean ("room", NULL, NULL, FALSE, flags);
  properties[PROP_SLOT] = g_param_spec_object ("slot", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lissom_figure_view_init (LissomFigureView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  AdwAnimationTarget *target;

  lissom_room_watch_person (GTK_WIDGET (self), person_changed_cb);
  target = adw_callback_animation_target_new (turn_advanced_cb, self, NULL);
  self->turn = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, TURN_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->turn), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect_swapped (self->turn, "done", G_CALLBACK (turn_done_cb), self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-enable-animations", G_CALLBACK (animations_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
lissom_figure_view_new (void)
{
  return g_object_new (LISSOM_TYPE_FIGURE_VIEW, NULL);
}

LissomStretch *
lissom_figure_view_get_stretch (LissomFigureView *self)
{
  g_return_val_if_fail (LISSOM_IS_FIGURE_VIEW (self), NULL);

  return self->stretch;
}

void
lissom_figure_view_set_stretch (LissomFigureView *self, LissomStretch *stretch)
{
  g_return_if_fail (LISSOM_IS_FIGURE_VIEW (self));
  g_return_if_fail (stretch == NULL || LISSOM_IS_STRETCH (stretch));

  if (self->stretch == stretch)
    return;
  start_turn (self, CHANGE_MS);
  g_set_object (&self->stretch, stretch);
  /* Names of poses belong to their stretch. */
  self->drawn = (LissomPosture) { 0 };
  self->floor = 0;
  self->has_posture = FALSE;
  if (stretch != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    lissom_stretch_get_title (stretch),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    lissom_stretch_get_description (stretch),
                                    -1);
  forget (self);
  update_tick (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STRETCH]);
}

void
lissom_figure_view_set_posture (LissomFigureView *self, const LissomPosture *posture)
{
  g_return_if_fail (LISSOM_IS_FIGURE_VIEW (self));

  self->has_posture = posture != NULL;
  if (posture != NULL)
    {
      self->posture = *posture;
      self->posture.from = g_intern_string (posture->from);
      self->posture.to = g_intern_string (posture->to);
    }
  update_tick (self);
  refresh (self);
}

void
lissom_figure_view_set_pose (LissomFigureView *self, const char *pose)
{
  g_return_if_fail (LISSOM_IS_FIGURE_VIEW (self));

  self->has_scrub = FALSE;
  if (g_strcmp0 (self->pose, pose) == 0)
    {
      refresh (self);
      return;
    }
  self->pose = g_intern_string (pose);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSE]);
}

void
lissom_figure_view_set_mirrored (LissomFigureView *self, gboolean mirrored)
{
  g_return_if_fail (LISSOM_IS_FIGURE_VIEW (self));

  if (self->mirrored == !!mirrored)
    return;
  self->mirrored = !!mirrored;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIRRORED]);
}

gboolean
lissom_figure_view_get_demonstrating (LissomFigureView *self)
{
  g_return_val_if_fail (LISSOM_IS_FIGURE_VIEW (self), FALSE);

  return self->demonstrating;
}

void
lissom_figure_view_set_demonstrating (LissomFigureView *self, gboolean demonstrating)
{
  g_return_if_fail (LISSOM_IS_FIGURE_VIEW (self));

  if (self->demonstrating == !!demonstrating)
    return;
  self->demonstrating = !!demonstrating;
  update_tick (self);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEMONSTRATING]);
}

double
lissom_figure_view_get_scrub (LissomFigureView *self)
{
  g_return_val_if_fail (LISSOM_IS_FIGURE_VIEW (self), 0);

  return self->scrub;
}

void
lissom_figure_view_set_scrub (LissomFigureView *self, double scrub)
{
  g_return_if_fail (LISSOM_IS_FIGURE_VIEW (self));

  scrub = CLAMP (scrub, 0, 1);
  if (self->scrub == scrub && (self->has_scrub || self->tick != 0))
    return;
  self->scrub = scrub;
  self->has_scrub = self->tick == 0;
  self->last_frame = 0;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCRUB]);
}

void
lissom_figure_view_set_room (LissomFigureView *self, gboolean room)
{
  g_return_if_fail (LISSOM_IS_FIGURE_VIEW (self));

  if (self->room == !!room)
    return;
  self->room = !!room;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);
}

void
lissom_figure_view_set_slot (LissomFigureView *self, GtkWidget *slot)
{
  g_return_if_fail (LISSOM_IS_FIGURE_VIEW (self));
  g_return_if_fail (slot == NULL || GTK_IS_WIDGET (slot));

  if (!g_set_weak_pointer (&self->slot, slot))
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SLOT]);
}
