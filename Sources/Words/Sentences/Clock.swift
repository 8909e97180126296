/// What time it is, as effects tell it: docent's values have no clock of their own.
public struct Clock: Hashable, Sendable {
  /// Seconds since 1970, UTC.
  public var now: Int
  /// Seconds that local time is ahead of UTC.
  public var offset: Int

  /// A moment, by default of a machine that lives by UTC.
  public init(now: Int, offset: Int = 0) {
    self.now = now
    self.offset = offset
  }
}

extension Clock {
  /// The moments that a calendar has names for: from 1970 to the end of 9999, in seconds since 1970.
  public static let moments = 0...253_402_300_799

  /// A moment may come from a token or a file, and be any number: one farther off than the calendar
  /// reaches counts as its end, so that no reckoning can overflow.
  private func reckoned(_ moment: Int) -> Int {
    min(max(moment, -Self.moments.upperBound), Self.moments.upperBound)
  }

  private func local(_ moment: Int) -> Int { reckoned(moment) + min(max(offset, -86_400), 86_400) }

  /// How many seconds ago a moment was; less than nothing for one that is to come.
  public func seconds(since moment: Int) -> Int { reckoned(now) - reckoned(moment) }

  /// How long ago a moment was, in words.
  public func age(of moment: Int) -> Sentence {
    let seconds = seconds(since: moment)
    let phrase: TimePhrase =
      switch seconds {
      case ..<90: .justNow
      case ..<5_400: .minutesAgo((seconds + 30) / 60)
      case ..<129_600: .hoursAgo((seconds + 1_800) / 3_600)
      default: .daysAgo((seconds + 43_200) / 86_400)
      }
    return phrase.sentence
  }

  /// When something was, in words: `yesterday at 16:20`.
  public func day(of moment: Int) -> Sentence {
    let day = local(moment).floorDivided(by: 86_400)
    let today = local(now).floorDivided(by: 86_400)
    return TimePhrase.day(max(0, today - day), at: timeOfDay(of: moment)).sentence
  }

  /// Whether a moment is of the same day here.
  public func isToday(_ moment: Int) -> Bool {
    local(moment).floorDivided(by: 86_400) == local(now).floorDivided(by: 86_400)
  }

  /// The local time of day of a moment: `16:20`.
  public func timeOfDay(of moment: Int) -> Sentence {
    let local = local(moment)
    let minutes = (local - local.floorDivided(by: 86_400) * 86_400) / 60
    return TimePhrase.timeOfDay(hour: minutes / 60, minute: minutes % 60).sentence
  }
}

/// When something was.
enum TimePhrase: Phrase {
  case justNow
  case minutesAgo(Int)
  case hoursAgo(Int)
  case daysAgo(Int)
  /// So many days before today, at a time of that day.
  case day(Int, at: Sentence)
  case timeOfDay(hour: Int, minute: Int)

  var english: Sentence {
    switch self {
    case .justNow: "just now"
    case .minutesAgo(let count): "\(count, "minute", "minutes") ago"
    case .hoursAgo(let count): "\(count, "hour", "hours") ago"
    case .daysAgo(let count): "\(count, "day", "days") ago"
    case .day(0, let time): "today at \(time)"
    case .day(1, let time): "yesterday at \(time)"
    case .day(let days, let time): "\(days.inWords) days ago at \(time)"
    case .timeOfDay(let hour, let minute): "\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
  }
}

extension Int {
  fileprivate func floorDivided(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
