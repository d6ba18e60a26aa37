// SPDX-License-Identifier: MIT
// 44 of 48, judged, through introspection: needs libprogress.vapi.
//   valac --pkg libprogress first.vala
int main () {
    try {
        var builder = new Progress.Builder ("2018 reform pilots", "2018");
        builder.set ("hub-projects", "target", "48个");
        builder.set ("hub-projects", "figures/2018-08-31", "44");
        var plan = ((owned) builder).end ();

        var report = Progress.evaluate (plan, null, "2018-08-31", null);
        unowned var hub = report.find_standing ("hub-projects");
        print ("%s = %s, %s\n", hub.dup_rate_exact (), hub.dup_rate_display (), hub.get_light ().get_name ());

        double days;
        if (hub.get_days_behind (out days) == Progress.Reason.NONE)
            print ("%.1f days behind\n", days);
        return 0;
    } catch (Error error) {
        printerr ("%s\n", error.message);
        return 1;
    }
}
