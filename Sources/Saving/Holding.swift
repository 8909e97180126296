import Credentials
import Walkthrough

/// What a person holds for a field. What they brought is replaced or emptied by their word alone, and
/// that can be taken back.
public struct Holding: Sendable {
  /// What is saved, once it may be.
  public private(set) var entry: Entry
  /// Another value that came while one was held, until the person says which is meant.
  public private(set) var rival: Entry?
  /// What was emptied or replaced last, which can be brought back.
  public private(set) var aside: Entry?
  /// The value that stands in the config and is held no longer; nil for none.
  public private(set) var saved: SavedEntry?

  /// What is true of the value. Every sentence about it follows from this.
  public enum Standing: Hashable, Sendable {
    case empty
    /// Typed, and not judged yet.
    case typed
    case refused, doubtful, accepted
    case saved
  }

  /// What became of a paste.
  public enum Arrival: Hashable, Sendable {
    case taken
    /// The very value that is held already.
    case sameAgain
    /// Nothing was in it, and what is held stays.
    case nothing
    /// The person has to say which value is meant.
    case asked
    /// It took the place of one that nobody had seen yet.
    case replaced
  }

  /// Nothing is held yet.
  public init(_ field: Field) { entry = Entry(field) }

  init(_ entry: Entry) { self.entry = entry }

  /// The field that the value is for.
  public var field: Field { entry.field }

  /// What is true of the value.
  public var standing: Standing { saved == nil ? entry.standing : .saved }

  /// Whether a value would be lost by leaving now.
  public var isHeld: Bool { entry.isHeld || rival?.isHeld == true }

  /// Whether keys change the value: not one that may be right, unless it was typed and can be seen
  /// while it is mended.
  public var takesKeys: Bool {
    switch standing {
    case .empty, .typed, .refused, .saved: rival == nil
    case .doubtful: rival == nil && entry.isTyped && entry.plainText != nil
    case .accepted: false
    }
  }

  /// Whether the value may go into the config, and no other is waiting.
  public var isReady: Bool { rival == nil && entry.isReady }

  /// Whether the person has to say which of two values is meant.
  public var isContested: Bool { rival != nil }

  /// Whether the other value is the better one of the two, by its verdict.
  public var isRivalBetter: Bool {
    guard let rival else { return false }
    return rival.rank > entry.rank
  }
}

// MARK: pastes

extension Holding {
  /// Takes a paste in. Over a value that is held it decides nothing.
  ///
  /// - Parameters:
  ///   - isUnseen: whether what is held came in the same breath and was not shown yet: then the later
  ///     one counts, if it is no worse.
  ///   - now: seconds since 1970.
  public mutating func bring(
    _ raw: Secret, _ completeness: Judgement.Completeness, isUnseen: Bool = false, now: Int
  ) -> Arrival {
    var new = Entry(field)
    new.paste(raw, completeness, now: now)
    guard entry.isHeld, entry.standing != .typed else {
      replace(by: new)
      return .taken
    }
    if new.value == entry.value { return .sameAgain }
    if new.value?.count == 0 { return .nothing }
    if new.value == rival?.value { return .asked }
    if isUnseen, rival == nil, new.rank >= entry.rank {
      replace(by: new)
      return .replaced
    }
    if let rival, rival.isHeld { aside = rival }
    rival = new
    return .asked
  }

  /// Takes in that more of the last paste came: all of it so far counts in its place.
  ///
  /// - Parameter now: seconds since 1970.
  public mutating func goOn(
    _ raw: Secret, _ completeness: Judgement.Completeness, now: Int
  ) {
    if rival != nil {
      rival?.paste(raw, completeness, now: now)
    } else {
      saved = nil
      entry.paste(raw, completeness, now: now)
    }
  }

  /// Keeps what was held first; the other can be brought back.
  public mutating func keepFirst() {
    if let rival, rival.isHeld { aside = rival }
    rival = nil
  }

  /// Takes the other value; the first can be brought back.
  public mutating func takeRival() {
    guard let rival else { return }
    replace(by: rival)
  }

  private mutating func replace(by new: Entry) {
    // What was typed by the way is no reason to let go of what was pasted.
    if entry.isHeld, aside == nil || entry.standing != .typed { aside = entry }
    entry = new
    rival = nil
    saved = nil
  }
}

// MARK: keys

extension Holding {
  /// Takes what is typed so far, where keys change the value.
  public mutating func type(_ text: Secret) {
    guard takesKeys else { return }
    saved = nil
    entry.type(text)
  }

  /// Judges what was typed.
  ///
  /// - Parameter now: seconds since 1970.
  public mutating func finishTyping(now: Int) { entry.finishTyping(now: now) }

  /// Lets a doubtful value be saved.
  public mutating func saveAnyway() { entry.saveAnyway() }

  /// Keeps the token that stands in a longer value; the whole can be brought back.
  ///
  /// - Parameter now: seconds since 1970.
  public mutating func keepInner(now: Int) {
    guard let inner = entry.judgement?.inner else { return }
    var new = Entry(field)
    new.paste(inner, .complete, now: now)
    replace(by: new)
  }

  /// Empties the field; what was held can be brought back.
  public mutating func empty() { replace(by: Entry(field)) }

  /// Brings back what was emptied or replaced last, in exchange for what is held now.
  ///
  /// - Returns: false where there is nothing to bring back.
  @discardableResult
  public mutating func bringBack() -> Bool {
    guard canBringBack, let back = aside else { return false }
    aside = nil
    replace(by: back)
    return true
  }

  /// Whether there is something to bring back, and no choice between two values comes first.
  public var canBringBack: Bool { aside != nil && rival == nil }
}

// MARK: saving

extension Holding {
  /// Lets go of all of it: the value stands in the config.
  public mutating func keep(_ saved: SavedEntry?) {
    self = Holding(field)
    self.saved = saved
  }

  /// Takes a value back that was taken out of the config again. Where another came meanwhile, that one
  /// stays, and the value can be brought back.
  ///
  /// - Parameters:
  ///   - value: nil where it could not be read back.
  ///   - now: seconds since 1970.
  public mutating func undo(_ value: Secret?, now: Int) {
    let (wasSaved, wasDoubtful) = (standing == .saved, saved?.names.verdict == "doubtful")
    if wasSaved { self = Holding(field) }
    guard let value else { return }
    var old = Entry(field)
    old.paste(value, .complete, now: now)
    if wasDoubtful { old.saveAnyway() }
    if wasSaved { entry = old } else { aside = old }
  }
}

extension Entry {
  /// What is true of the value.
  public var standing: Holding.Standing {
    guard let judgement else { return value == nil ? .empty : .typed }
    return judgement.isAccepted ? .accepted : judgement.isRefused ? .refused : .doubtful
  }

  /// Whether it would be missed.
  fileprivate var isHeld: Bool { [.typed, .doubtful, .accepted].contains(standing) }

  /// How near to the right value it is; the greater the better.
  fileprivate var rank: Int {
    switch standing {
    case .empty, .typed, .refused, .saved: 0
    case .doubtful: 1
    case .accepted: 2
    }
  }
}

extension [Holding] {
  /// What is saved, in the order of the fields; nil as long as one waits.
  public var ready: [SaveRequest.Entry]? {
    allSatisfy(\.isReady) ? map(\.entry).ready : nil
  }
}
