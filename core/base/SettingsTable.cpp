// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Settings.h"

namespace core::base {

namespace {

using enum SettingType;

constexpr SettingDef table[] = {
    // look
    {"look.language", Choice, "system", "system|zh_CN|en", "Language of the console.", false},
    {"look.theme", Choice, "system", "system|light|dark", "Colours of the console.", false},
    {"look.lockMinutes", Integer, "15", "0..1440",
     "Minutes without input after which the console locks; 0 never locks.", false},
    {"look.tray", Switch, "off", "",
     "Closing the window leaves the console in the tray; the interface goes on answering.", false},
    // camera
    {"camera.device", Text, "", "", "Name of the camera the console uses; empty takes the first one.", false},
    // listeners; the defaults of CONTRACT, reachable from other machines only through allow lists or tokens
    {"listen.open", Text, "0.0.0.0:8090", "",
     "Address and port of the open listener (sections 2 and 3), or off.", true},
    {"listen.operations", Text, "0.0.0.0:8091", "",
     "Address and port of the operations listener (section 5), or off.", true},
    {"listen.services", Text, "0.0.0.0:9012", "",
     "Address and port of the services listener (sections 6, 7 and 9), or off.", true},
    {"listen.platform", Text, "0.0.0.0:9013", "",
     "Address and port of the platform listener (sections 8, 10 and 11), or off.", true},
    {"listen.combined", Text, "off", "",
     "Address and port of one listener that answers every section, or off.", true},
    {"allow.open", List, "", "", "Addresses (CIDR) that may use the open listener without a token.", false},
    {"allow.operations", List, "", "",
     "Addresses (CIDR) that may use the operations listener without a token.", false},
    {"allow.services", List, "", "", "Addresses (CIDR) that may use section 9 without a token.", false},
    {"allow.platform", List, "", "", "Addresses (CIDR) that may use sections 10 and 11 without a token.",
     false},
    {"allow.combined", List, "", "", "Addresses (CIDR) that may use the combined listener without a token.",
     false},
    {"tls.open", Text, "", "",
     "Certificate and key file of the open listener, separated by a comma; empty speaks plain HTTP.", true},
    {"tls.operations", Text, "", "", "Certificate and key file of the operations listener.", true},
    {"tls.services", Text, "", "", "Certificate and key file of the services listener.", true},
    {"tls.platform", Text, "", "", "Certificate and key file of the platform listener.", true},
    {"tls.combined", Text, "", "", "Certificate and key file of the combined listener.", true},
    {"deny.addresses", List, "", "",
     "Addresses (CIDR) that no listener answers, whatever token they send; the machine itself is never "
     "denied.",
     false},
    {"api.publicUrl", Text, "", "",
     "Base of picture addresses in answers; empty uses the request's own Host.", false},
    {"api.corsOrigins", List, "", "", "Web origins that browsers may call the interface from.", false},
    {"api.chapter9.envelope", Switch, "off", "",
     "Adds the envelope's keys to the flat answers of 9.1.4 and 9.1.5.", false},
    {"api.appId", Text, "default", "", "Application name that chapter 9 statistics answer under.", false},
    {"api.faceIdPrefix", Text, "koala", "", "First part of faceId in 7.5 and 7.11.", false},
    {"api.imageLinkMinutes", Integer, "1440", "1..525600",
     "How long a signed picture address stays valid, in minutes.", false},
    // limits
    {"limits.headBytes", Integer, "16384", "1024..262144", "Largest request head in bytes.", true},
    {"limits.headSeconds", Integer, "10", "1..120", "Seconds a request head may take.", true},
    {"limits.bodyBytes", Integer, "6291456", "1024..268435456", "Largest request body in bytes.", true},
    {"limits.bodySeconds", Integer, "30", "1..600", "Seconds a request body may take.", true},
    {"limits.idleSeconds", Integer, "60", "1..3600", "Seconds an idle connection is kept.", true},
    {"limits.writeSeconds", Integer, "30", "1..600",
     "Seconds after which a reader that takes nothing is dropped.", true},
    {"limits.connections", Integer, "1024", "1..65536", "Most connections at once.", true},
    {"limits.connectionsPerAddress", Integer, "64", "1..65536",
     "Most connections of one address (IPv6: of one /64).", true},
    {"limits.queue", Integer, "64", "1..100000",
     "Most requests waiting for the engine; beyond it callers are asked to retry.", true},
    {"limits.imageText", Integer, "2097152", "1024..67108864",
     "Longest picture as base64 text, in characters.", false},
    {"limits.megapixels", Integer, "40", "1..400", "Largest picture in megapixels.", false},
    // engine
    {"engine.recogniser", Choice, "default", "default|dlib",
     "Recogniser: default (fast, 512 values) or dlib (public domain models only).", true},
    {"engine.runtime", Choice, "auto", "auto|openvino|opencv", "What computes the networks.", true},
    {"engine.workers", Integer, "0", "0..256", "Engine workers; 0 takes one per core.", true},
    {"engine.label", Text, "FaceDesk", "", "Engine name written into visitSource of usage records.", false},
    // recognition
    {"identify.fpir", Number, "1", "0.001..50", "Percent of searches for strangers that may find somebody.",
     false},
    {"identify.candidates", Integer, "5", "1..100", "Most candidates an M:N or 7.5 answer lists for a face.",
     false},
    {"verify.threshold", Number, "80", "1..99.99",
     "Score from which two pictures show one person; 80 is a false match rate of 0.1 %.", false},
    {"enroll.severalFaces", Choice, "clear", "clear|largest|refuse",
     "What to do with several faces: take a clearly larger one, take the largest, or refuse.", false},
    {"enroll.duplicates", Choice, "allow", "allow|refuse",
     "Whether a face already enrolled in the gallery may be enrolled as another person.", false},
    {"enroll.quality", Number, "0", "0..100",
     "Lowest quality score of a picture to enrol; 0 takes every usable face.", false},
    {"galleries.createUnknown", Switch, "off", "",
     "Creates a gallery when an enrolment names one that does not exist.", false},
    // accounts and login
    {"accounts.approval", Switch, "on", "", "New accounts wait for an administrator's approval.", false},
    {"accounts.failures", Integer, "5", "5..100", "Failed logins after which an account or desk has to wait.",
     false},
    {"accounts.adminPasswordLength", Integer, "10", "8..128", "Shortest password of an administrator.",
     false},
    {"login.faceAtDesk", Switch, "off", "",
     "The lock screen of the console opens the camera and signs in whose face is known.", false},
    {"login.liveness", Switch, "on", "",
     "Face login asks the engine whether the picture shows a live person.", false},
    {"login.policy", Choice, "allowed", "allowed|second-factor|off",
     "Face login: allowed, allowed with a password besides, or off.", false},
    {"login.idleMinutes", Integer, "30", "1..1440", "Minutes without a request after which a session ends.",
     false},
    {"login.hours", Integer, "12", "1..720", "Hours after which a session ends in any case.", false},
    {"login.keepFailedDays", Integer, "30", "0..365",
     "Days pictures of failed logins are kept for review; 0 keeps none.", false},
    // retention
    {"usage.retentionDays", Integer, "180", "1..3650",
     "Days single usage records are kept; daily figures stay.", false},
    {"bin.days", Integer, "30", "0..3650", "Days a removed person stays in the recycle bin of the console.",
     false},
    // replicas
    {"replica.*.kind", Choice, "facedesk", "facedesk|koala|cloudwalk|custom", "Kind of a replica engine.",
     false},
    {"replica.*.name", Text, "", "", "Name of a replica engine; without one its address is shown.", false},
    {"replica.*.url", Text, "", "", "Address of a replica engine.", false},
    {"replica.*.token", Secret, "", "", "Token of a replica engine.", false},
    {"replica.*.enabled", Switch, "on", "", "Whether changes are queued for a replica engine.", false},
    {"replica.*.template", Text, "", "",
     "Request of a custom engine: JSON with method, path, headers, body and success rule.", false},
    {"replica.timeoutSeconds", Integer, "10", "1..120", "Seconds a replica engine may take to answer.",
     false},
    {"replica.drain", Switch, "on", "",
     "Changes that could not be delivered are sent by themselves once the engine answers again.", false},
};

} // namespace

std::span<const SettingDef> settingsTable()
{
    return table;
}

} // namespace core::base
