import Testing
import Words

@Test(arguments: [
  (0, "just now"), (89, "just now"), (90, "2 minutes ago"), (60 * 5, "5 minutes ago"),
  (5_399, "90 minutes ago"), (5_400, "2 hours ago"), (3_600 * 3, "3 hours ago"),
  (3_600 * 30, "30 hours ago"), (129_600, "2 days ago"), (86_400 * 400, "400 days ago"),
  (-500, "just now"),
])
func `an age is told in the unit that people would use`(seconds: Int, words: String) {
  #expect(Clock(now: now).age(of: now - seconds).text == words)
}

// 1,800,000,000 is 2027-01-15, 08:00 UTC.
@Test(arguments: [
  (0, 0, "today at 8:00"), (-8 * 3_600, 0, "today at 0:00"),
  (-8 * 3_600 - 60, 0, "yesterday at 23:59"), (-86_400, 0, "yesterday at 8:00"),
  (-3 * 86_400 + 65, 0, "three days ago at 8:01"), (-40 * 86_400, 0, "40 days ago at 8:00"),
  (0, 3_600, "today at 9:00"), (-9 * 3_600, 3_600, "today at 0:00"),
  (0, -9 * 3_600, "today at 23:00"), (-86_400, 16 * 3_600, "yesterday at 0:00"),
  (600, 0, "today at 8:10"),
])
func `a day and a time are those of the person's own clock`(
  seconds: Int, offset: Int, words: String
) {
  #expect(Clock(now: now, offset: offset).day(of: now + seconds).text == words)
}

@Test func `a moment of a clock that ran ahead is told as today`() {
  #expect(Clock(now: now).day(of: now + 5 * 86_400).text == "today at 8:00")
}

@Test(arguments: [(0, "0:00"), (59, "0:00"), (61, "0:01"), (43_200, "12:00"), (-60, "23:59")])
func `a time of day has hours and two digits of minutes`(moment: Int, time: String) {
  #expect(Clock(now: now).timeOfDay(of: moment).text == time)
}
