import Credentials
import Saving
import TestSupport
import Testing

private let now = 1_800_000_000
private let doubtful = "key_Kq7Zx3Vn9Lw2Rt5Yb8Hd4Jf6"
private let refused = "owner@shop.example"
private let other = "shop_Zz9Yy8Xx7Ww6Vv5Uu4Tt3Ss2"

private func holding(_ value: String = "", _ field: String = "key") throws -> Holding {
  var holding = Holding(try sampleEntry(field, "").field)
  if !value.isEmpty { _ = holding.bring(Secret(value), .complete, now: now) }
  return holding
}

extension Holding {
  fileprivate mutating func bring(_ value: String, isUnseen: Bool = false) -> Arrival {
    bring(Secret(value), .complete, isUnseen: isUnseen, now: now)
  }

  fileprivate func holds(_ value: String) -> Bool { entry.value == Secret(value) }
}

@Suite struct HoldingTests {
  @Test(arguments: [
    ("", Holding.Standing.empty), (refused, .refused), (doubtful, .doubtful),
    (sampleKey, .accepted),
  ])
  func `what is true of a value follows from its verdict`(
    value: String, standing: Holding.Standing
  ) throws {
    let holding = try holding(value)
    #expect(holding.standing == standing)
    #expect(holding.isHeld == [.doubtful, .accepted].contains(standing))
    #expect(holding.isReady == (standing == .accepted))
  }

  @Test(arguments: ["", refused])
  func `what is empty or refused is replaced at once`(first: String) throws {
    var holding = try holding(first)
    #expect(holding.bring(other) == .taken)
    #expect(holding.holds(other))
    #expect(!holding.canBringBack)
  }

  @Test(arguments: [sampleKey, doubtful], [other, doubtful + "x", refused])
  func `another paste over a value that is held is asked about, and both are kept`(
    first: String, second: String
  ) throws {
    var holding = try holding(first)
    #expect(holding.bring(second) == .asked)
    #expect(holding.holds(first))
    #expect(holding.isContested)
    #expect(!holding.isReady)
    #expect(holding.isRivalBetter == (first == doubtful && second == other))
    var kept = holding
    kept.keepFirst()
    #expect(kept.holds(first))
    #expect(kept.canBringBack == (second != refused))
    holding.takeRival()
    #expect(holding.holds(second))
    holding.bringBack()
    #expect(holding.holds(first))
  }

  @Test func `the same value again, or an empty paste, changes nothing`() throws {
    var holding = try holding(sampleKey)
    #expect(holding.bring(" \(sampleKey)\n") == .sameAgain)
    #expect(holding.bring("  \n") == .nothing)
    #expect(holding.holds(sampleKey))
    #expect(!holding.isContested)
  }

  @Test(arguments: [(other, Holding.Arrival.replaced), (doubtful, .asked), (refused, .asked)])
  func `of two pastes in one breath the later counts, unless it is worse`(
    second: String, arrival: Holding.Arrival
  ) throws {
    var holding = try holding(sampleKey)
    #expect(holding.bring(second, isUnseen: true) == arrival)
    #expect(holding.holds(arrival == .replaced ? second : sampleKey))
    if arrival == .replaced { holding.bringBack() }
    #expect(holding.holds(sampleKey))
  }

  @Test func `more of a paste counts in its place`() throws {
    var holding = try holding(String(sampleKey.prefix(12)))
    holding.goOn(Secret(sampleKey), .complete, now: now)
    #expect(holding.holds(sampleKey))
    #expect(holding.bring("own") == .asked)
    holding.goOn(Secret(other), .complete, now: now)
    #expect(holding.holds(sampleKey))
    #expect(holding.rival?.value == Secret(other))
  }

  @Test func `what was emptied comes back, in exchange for what came meanwhile`() throws {
    var holding = try holding(sampleKey)
    holding.empty()
    #expect(holding.standing == .empty)
    #expect(holding.bring(other) == .taken)
    holding.bringBack()
    #expect(holding.holds(sampleKey))
    holding.bringBack()
    #expect(holding.holds(other))
    var empty = Holding(holding.field)
    let isBack = empty.bringBack()
    #expect(!isBack)
  }

  @Test func `keys change what is typed, and leave alone what may be right`() throws {
    var holding = try holding(sampleKey)
    #expect(!holding.takesKeys)
    holding.type(Secret("x"))
    #expect(holding.holds(sampleKey))
    holding.empty()
    holding.type(Secret("shop"))
    #expect(holding.standing == .typed)
    holding.empty()
    #expect(holding.bring(other) == .taken)
    holding.bringBack()
    #expect(holding.holds(sampleKey), "a few letters do not take the place of what was pasted")
  }

  @Test func `what was typed alone comes back as well`() throws {
    var holding = try holding()
    holding.type(Secret("shop"))
    #expect(holding.bring(other) == .taken)
    holding.bringBack()
    #expect(holding.holds("shop"))
  }

  @Test func `a value that is saved is held no longer, and can be taken back`() throws {
    let plan = try samplePlan("a.yaml", nil, ["key": sampleKey])
    var holding = try holding(sampleKey)
    holding.keep(SaveReceipt(plan).entries[0])
    #expect(holding.standing == .saved)
    #expect(!holding.isHeld)
    #expect(holding.saved?.lastFour == String(sampleKey.suffix(4)))
    holding.undo(Secret(sampleKey), now: now)
    #expect(holding.standing == .accepted)
    #expect(holding.isReady)
  }

  @Test(arguments: [other, doubtful, refused])
  func `what came after a save stays when that is undone, and the saved value comes back`(
    later: String
  ) throws {
    let plan = try samplePlan("a.yaml", nil, ["key": sampleKey])
    var holding = try holding(sampleKey)
    holding.keep(SaveReceipt(plan).entries[0])
    #expect(holding.bring(later) == .taken)
    var unread = holding
    unread.undo(nil, now: now)
    holding.undo(Secret(sampleKey), now: now)
    #expect(holding.holds(later) && unread.holds(later))
    holding.bringBack()
    #expect(holding.holds(sampleKey))
  }

  /// What a person may do to a value.
  private enum Act: Int, CaseIterable {
    case paste, pasteTwice, more, type, erase, empty, bringBack, keepFirst, useOther, saveAnyway
  }

  /// Whether the act says that the value which is held may go.
  private static func isAskedFor(_ act: Act) -> Bool {
    switch act {
    case .empty, .useOther, .bringBack: true
    case .paste, .pasteTwice, .more, .type, .erase, .keepFirst, .saveAnyway: false
    }
  }

  @Test(arguments: 0..<20)
  func `whatever comes, an accepted value goes by the person's word alone`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let values = [sampleKey, other, doubtful, refused, "", "eyJhbGciOiJIUzI1NiJ9"]
    var holding = try holding()
    for step in 0..<500 {
      let before = holding
      let act = Act.allCases.randomElement(using: &random) ?? .paste
      let value = values.randomElement(using: &random) ?? ""
      switch act {
      case .paste: _ = holding.bring(value)
      case .pasteTwice:
        _ = holding.bring(value)
        _ = holding.bring(value)
      // Only what was just pasted goes on.
      case .more:
        if holding.bring("own") == .asked { holding.goOn(Secret(value), .complete, now: now) }
      case .type: holding.type(Secret(value))
      case .erase: holding.type(Secret(""))
      case .empty: holding.empty()
      case .bringBack: holding.bringBack()
      case .keepFirst: holding.keepFirst()
      case .useOther: holding.takeRival()
      case .saveAnyway: holding.saveAnyway()
      }
      guard before.standing == .accepted, holding.entry.value != before.entry.value else {
        continue
      }
      #expect(Self.isAskedFor(act), "step \(step): \(act)")
      #expect(holding.aside?.value == before.entry.value, "step \(step): \(act)")
    }
  }
}
