/// What time it is, as effects tell it: docent's values have no clock of their own.
public struct Clock: Hashable, Sendable {
  /// Seconds since 1970, UTC.
  public var now: Int
  /// Seconds that local time is ahead of UTC.
  public var offset: Int

  public init(now: Int, offset: Int = 0) {
    self.now = now
    self.offset = offset
  }
}

extension Clock {
  /// How long ago a moment was, in words.
  public func age(of moment: Int) -> String {
    let seconds = now - moment
    switch seconds {
    case ..<90: return "just now"
    case ..<5_400: return "\((seconds + 30) / 60) minutes ago"
    case ..<129_600: return "\((seconds + 1_800) / 3_600) hours ago"
    default: return "\((seconds + 43_200) / 86_400) days ago"
    }
  }
}

extension Clock {
  /// When something was, in words: `yesterday at 16:20`.
  public func day(of moment: Int) -> String {
    let day = (moment + offset).floorDivided(by: 86_400)
    let today = (now + offset).floorDivided(by: 86_400)
    let at = "at \(timeOfDay(of: moment))"
    switch today - day {
    case ...0: return "today \(at)"
    case 1: return "yesterday \(at)"
    case let days: return "\(days.inWords) days ago \(at)"
    }
  }
}

extension Clock {
  /// The local time of day of a moment: `16:20`.
  public func timeOfDay(of moment: Int) -> String {
    let local = moment + offset
    let minutes = (local - local.floorDivided(by: 86_400) * 86_400) / 60
    return "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  }
}

extension Int {
  fileprivate func floorDivided(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
