// SPDX-License-Identifier: GPL-3.0-or-later
// Webcams for tests: a GStreamer plug-in whose cameras show raw YUY2 pictures of 640 x 480 at 30 a second,
// read from the files that FACEDESK_WEBCAM names (several are separated by colons: several cameras). A file
// may hold several pictures, shown in turn. Replacing a file by rename swaps what is shown, removing it pulls
// the plug, FILE.busy beside it means that another program has the camera. FACEDESK_WEBCAM_STUCK=N: the first
// N starts deliver nothing. FACEDESK_WEBCAM_OPENING: milliseconds a camera takes to open.
// FACEDESK_WEBCAM_NOISE=0: no sensor noise. GST_PLUGIN_PATH points the product at the folder.
#include <gst/base/gstpushsrc.h>
#include <gst/gst.h>

#include <stdlib.h>
#include <sys/stat.h>

enum { WIDTH = 640, HEIGHT = 480, FRAME_BYTES = WIDTH * HEIGHT * 2, MOST_CAMERAS = 4 };

static const gint64 frame_microseconds = G_USEC_PER_SEC / 30;
static const gint64 look_microseconds = 50 * 1000;

static GstCaps* camera_caps(void)
{
    return gst_caps_new_simple("video/x-raw", "format", G_TYPE_STRING, "YUY2", "width", G_TYPE_INT, WIDTH,
                               "height", G_TYPE_INT, HEIGHT, "framerate", GST_TYPE_FRACTION, 30, 1, NULL);
}

// --- source: one camera that is switched on

typedef struct {
    GstPushSrc parent;
    gchar* path;
    gchar* pictures;
    gsize picture_count;
    struct stat seen; // of the file the pictures were read from
    guint64 shown;
    guint64 random;
    gint64 next; // monotone microseconds
    gboolean stuck;
    gboolean unlocked;
    GMutex mutex;
    GCond changed;
} WebcamSrc;

typedef struct {
    GstPushSrcClass parent;
} WebcamSrcClass;

GType webcam_src_get_type(void);
G_DEFINE_TYPE(WebcamSrc, webcam_src, GST_TYPE_PUSH_SRC)

static gboolean read_pictures(WebcamSrc* self)
{
    struct stat now;
    gsize length = 0;
    gchar* bytes = NULL;
    if (stat(self->path, &now) != 0)
        return FALSE;
    if (self->pictures && now.st_ino == self->seen.st_ino &&
        now.st_mtim.tv_sec == self->seen.st_mtim.tv_sec && now.st_mtim.tv_nsec == self->seen.st_mtim.tv_nsec)
        return TRUE;
    if (!g_file_get_contents(self->path, &bytes, &length, NULL))
        return FALSE;
    if (length < FRAME_BYTES) {
        g_free(bytes);
        return FALSE;
    }
    g_free(self->pictures);
    self->pictures = bytes;
    self->picture_count = length / FRAME_BYTES;
    self->seen = now;
    return TRUE;
}

static gboolean is_busy(const gchar* path)
{
    gchar* mark = g_strconcat(path, ".busy", NULL);
    const gboolean busy = g_file_test(mark, G_FILE_TEST_EXISTS);
    g_free(mark);
    return busy;
}

// Counts anew whenever the variable changes.
static gboolean takes_stuck_start(void)
{
    static gchar last[16];
    static gint left = 0;
    const gchar* wanted = g_getenv("FACEDESK_WEBCAM_STUCK");
    if (g_strcmp0(wanted ? wanted : "", last) != 0) {
        g_strlcpy(last, wanted ? wanted : "", sizeof last);
        left = atoi(last);
    }
    return left > 0 && left-- > 0;
}

static gboolean webcam_start(GstBaseSrc* base)
{
    WebcamSrc* self = (WebcamSrc*)base;
    if (is_busy(self->path)) {
        GST_ELEMENT_ERROR(self, RESOURCE, BUSY, ("Device '%s' is busy", self->path), (NULL));
        return FALSE;
    }
    if (!read_pictures(self)) {
        GST_ELEMENT_ERROR(self, RESOURCE, NOT_FOUND, ("No picture in %s", self->path), (NULL));
        return FALSE;
    }
    const gchar* opening = g_getenv("FACEDESK_WEBCAM_OPENING");
    if (opening)
        g_usleep(1000 * (gulong)MAX(atoi(opening), 0));
    self->stuck = takes_stuck_start();
    self->next = g_get_monotonic_time();
    return TRUE;
}

// Until the next picture is due; FALSE when the camera is being switched off.
static gboolean wait_for_turn(WebcamSrc* self)
{
    g_mutex_lock(&self->mutex);
    while (self->stuck && !self->unlocked)
        g_cond_wait(&self->changed, &self->mutex);
    while (!self->unlocked && g_get_monotonic_time() < self->next)
        g_cond_wait_until(&self->changed, &self->mutex, self->next);
    const gboolean on = !self->unlocked;
    g_mutex_unlock(&self->mutex);
    self->next = MAX(self->next + frame_microseconds, g_get_monotonic_time());
    return on;
}

static void add_noise(WebcamSrc* self, guint8* pixels)
{
    guint64 r = self->random;
    for (gsize i = 0; i < FRAME_BYTES; i += 2) { // the luma bytes
        r ^= r << 13;
        r ^= r >> 7;
        r ^= r << 17;
        const gint value = pixels[i] + (gint)(r % 5) - 2;
        pixels[i] = (guint8)CLAMP(value, 16, 235);
    }
    self->random = r;
}

static GstFlowReturn webcam_create(GstPushSrc* base, GstBuffer** buffer)
{
    WebcamSrc* self = (WebcamSrc*)base;
    if (!wait_for_turn(self))
        return GST_FLOW_FLUSHING;
    if (!read_pictures(self)) {
        GST_ELEMENT_ERROR(self, RESOURCE, READ, ("The camera was unplugged"), (NULL));
        return GST_FLOW_ERROR;
    }
    guint8* pixels =
        g_memdup2(self->pictures + FRAME_BYTES * (self->shown++ % self->picture_count), FRAME_BYTES);
    if (g_strcmp0(g_getenv("FACEDESK_WEBCAM_NOISE"), "0") != 0)
        add_noise(self, pixels);
    *buffer = gst_buffer_new_wrapped(pixels, FRAME_BYTES);
    return GST_FLOW_OK;
}

static gboolean set_unlocked(GstBaseSrc* base, gboolean unlocked)
{
    WebcamSrc* self = (WebcamSrc*)base;
    g_mutex_lock(&self->mutex);
    self->unlocked = unlocked;
    g_cond_broadcast(&self->changed);
    g_mutex_unlock(&self->mutex);
    return TRUE;
}

static gboolean webcam_unlock(GstBaseSrc* base)
{
    return set_unlocked(base, TRUE);
}

static gboolean webcam_unlock_stop(GstBaseSrc* base)
{
    return set_unlocked(base, FALSE);
}

static void webcam_finalize(GObject* object)
{
    WebcamSrc* self = (WebcamSrc*)object;
    g_free(self->path);
    g_free(self->pictures);
    g_mutex_clear(&self->mutex);
    g_cond_clear(&self->changed);
    G_OBJECT_CLASS(webcam_src_parent_class)->finalize(object);
}

static void webcam_src_init(WebcamSrc* self)
{
    self->random = 0x9E3779B97F4A7C15u + (guint64)g_get_monotonic_time(); // no sensor begins anew
    g_mutex_init(&self->mutex);
    g_cond_init(&self->changed);
    gst_base_src_set_live(GST_BASE_SRC(self), TRUE);
    gst_base_src_set_format(GST_BASE_SRC(self), GST_FORMAT_TIME);
    gst_base_src_set_do_timestamp(GST_BASE_SRC(self), TRUE);
}

static void webcam_src_class_init(WebcamSrcClass* klass)
{
    G_OBJECT_CLASS(klass)->finalize = webcam_finalize;
    GstElementClass* element = GST_ELEMENT_CLASS(klass);
    gst_element_class_set_static_metadata(element, "Virtual webcam", "Source/Video", "Pictures from a file",
                                          "FaceDesk");
    GstCaps* caps = camera_caps();
    gst_element_class_add_pad_template(element,
                                       gst_pad_template_new("src", GST_PAD_SRC, GST_PAD_ALWAYS, caps));
    gst_caps_unref(caps);
    GstBaseSrcClass* source = GST_BASE_SRC_CLASS(klass);
    source->start = webcam_start;
    source->unlock = webcam_unlock;
    source->unlock_stop = webcam_unlock_stop;
    GST_PUSH_SRC_CLASS(klass)->create = webcam_create;
}

// --- device: one camera that is plugged in

typedef struct {
    GstDevice parent;
    gchar* path;
} WebcamDevice;

typedef struct {
    GstDeviceClass parent;
} WebcamDeviceClass;

GType webcam_device_get_type(void);
G_DEFINE_TYPE(WebcamDevice, webcam_device, GST_TYPE_DEVICE)

static GstElement* device_create_element(GstDevice* device, const gchar* name)
{
    WebcamSrc* source = g_object_new(webcam_src_get_type(), "name", name, NULL);
    source->path = g_strdup(((WebcamDevice*)device)->path);
    return GST_ELEMENT(source);
}

static void device_finalize(GObject* object)
{
    g_free(((WebcamDevice*)object)->path);
    G_OBJECT_CLASS(webcam_device_parent_class)->finalize(object);
}

static void webcam_device_init(WebcamDevice* self)
{
    (void)self;
}

static void webcam_device_class_init(WebcamDeviceClass* klass)
{
    G_OBJECT_CLASS(klass)->finalize = device_finalize;
    GST_DEVICE_CLASS(klass)->create_element = device_create_element;
}

static GstDevice* new_device(const gchar* path, int number)
{
    gchar* name = number == 0 ? g_strdup("Virtual webcam") : g_strdup_printf("Virtual webcam %d", number + 1);
    GstCaps* caps = camera_caps();
    WebcamDevice* device = g_object_new(webcam_device_get_type(), "display-name", name, "caps", caps,
                                        "device-class", "Video/Source", NULL);
    device->path = g_strdup(path);
    gst_caps_unref(caps);
    g_free(name);
    return GST_DEVICE(device);
}

// --- provider: looks which cameras are plugged in

typedef struct {
    GstDeviceProvider parent;
    GThread* watcher;
    gint stop;
    GstDevice* present[MOST_CAMERAS];
} WebcamProvider;

typedef struct {
    GstDeviceProviderClass parent;
} WebcamProviderClass;

GType webcam_provider_get_type(void);
G_DEFINE_TYPE(WebcamProvider, webcam_provider, GST_TYPE_DEVICE_PROVIDER)

static gchar** camera_paths(void)
{
    const gchar* paths = g_getenv("FACEDESK_WEBCAM");
    return g_strsplit(paths ? paths : "", ":", MOST_CAMERAS);
}

static void look_at(WebcamProvider* self, const gchar* path, int number)
{
    GstDeviceProvider* provider = GST_DEVICE_PROVIDER(self);
    const gboolean there = g_file_test(path, G_FILE_TEST_EXISTS);
    if (there && !self->present[number]) {
        self->present[number] = new_device(path, number);
        gst_device_provider_device_add(provider, gst_object_ref(self->present[number]));
    } else if (!there && self->present[number]) {
        gst_device_provider_device_remove(provider, self->present[number]);
        gst_clear_object(&self->present[number]);
    }
}

static void look(WebcamProvider* self)
{
    gchar** paths = camera_paths();
    for (int i = 0; paths[i]; ++i)
        look_at(self, paths[i], i);
    g_strfreev(paths);
}

static gpointer watch(gpointer data)
{
    WebcamProvider* self = data;
    while (!g_atomic_int_get(&self->stop)) {
        g_usleep((gulong)look_microseconds);
        look(self);
    }
    return NULL;
}

static gboolean provider_start(GstDeviceProvider* provider)
{
    WebcamProvider* self = (WebcamProvider*)provider;
    look(self);
    g_atomic_int_set(&self->stop, 0);
    self->watcher = g_thread_new("webcam-watch", watch, self);
    return TRUE;
}

static void provider_stop(GstDeviceProvider* provider)
{
    WebcamProvider* self = (WebcamProvider*)provider;
    g_atomic_int_set(&self->stop, 1);
    g_thread_join(self->watcher);
    for (int i = 0; i < MOST_CAMERAS; ++i)
        gst_clear_object(&self->present[i]);
}

static GList* provider_probe(GstDeviceProvider* provider)
{
    (void)provider;
    GList* found = NULL;
    gchar** paths = camera_paths();
    for (int i = 0; paths[i]; ++i) {
        if (g_file_test(paths[i], G_FILE_TEST_EXISTS))
            found = g_list_append(found, gst_object_ref_sink(new_device(paths[i], i)));
    }
    g_strfreev(paths);
    return found;
}

static void webcam_provider_init(WebcamProvider* self)
{
    (void)self;
}

static void webcam_provider_class_init(WebcamProviderClass* klass)
{
    GstDeviceProviderClass* provider = GST_DEVICE_PROVIDER_CLASS(klass);
    provider->probe = provider_probe;
    provider->start = provider_start;
    provider->stop = provider_stop;
    gst_device_provider_class_set_static_metadata(provider, "Virtual webcams", "Source/Video",
                                                  "Cameras made of files", "FaceDesk");
}

static gboolean plugin_init(GstPlugin* plugin)
{
    return gst_element_register(plugin, "virtualwebcamsrc", GST_RANK_NONE, webcam_src_get_type()) &&
           gst_device_provider_register(plugin, "virtualwebcamprovider", GST_RANK_PRIMARY,
                                        webcam_provider_get_type());
}

#define PACKAGE "facedesk-tests"
GST_PLUGIN_DEFINE(GST_VERSION_MAJOR, GST_VERSION_MINOR, virtualwebcam, "Webcams for tests", plugin_init,
                  "0.1", "GPL", "FaceDesk", "https://facedesk.example")
