import Credentials
import Foundation
import Saving
import Screen
import TestSupport
import Testing
import Words

@testable import DocentApp

/// Whatever is pressed, pasted and resized, in whatever order: what a person holds is lost by no event,
/// and nothing is saved that they were not shown.
///
/// With DOCENT_STEPS set it takes so many steps.
@Suite struct HoldingWalkTests {
  private static let steps = ProcessInfo.processInfo.environment["DOCENT_STEPS"].flatMap(Int.init)

  @Test(arguments: 0..<8)
  func `no event loses a value that may be right`(seed: Int) throws {
    var person = try ClumsyPerson(seed: UInt64(seed))
    for step in 0..<(Self.steps ?? 10_000) / 8 {
      let (held, stored, saves) = (person.held, person.stored, person.saves)
      let act = try person.act()
      // What a save replaces, review has told.
      let before = person.saves > saves ? held : held.union(stored)
      let lost = before.subtracting(person.held).subtracting(person.stored).subtracting(
        person.aside)
      #expect(lost.isEmpty, "step \(step) of \(seed): \(act)")
      #expect(person.savedUnseen == 0, "step \(step) of \(seed): \(act)")
      guard lost.isEmpty, person.savedUnseen == 0 else { return }
    }
    #expect(person.saves > 0 && person.undos > 0)
  }
}

/// Somebody who presses and pastes anything, at a docent whose config is a text.
private struct ClumsyPerson {
  enum Act: Sendable {
    case press(Key), paste(String), pasteValue, resize(Size)
  }

  private var random: SplitMix64
  /// What is meant to be done next.
  private var purpose: [Act] = []
  private var model: Model
  private var file: String? = oldConfig
  private var texts: [String?] = []
  /// The values, by their names, that are drawn on review since anything changed.
  private var reviewed: Set<String> = []
  /// What the last undoing took out of the config.
  private var undone: Set<String> = []
  private(set) var savedUnseen = 0
  private(set) var saves = 0
  private(set) var undos = 0

  private static let values = (1...4).map { number in opaqueKey + "N\(number)x\(number)" }
  private static let others = [
    "owner@shop.example", "", "  \n", "eyJhbGciOiJIUzI1NiJ9", "key_Kq7Zx3Vn9Lw2Rt5Yb8Hd4Jf6",
  ]
  private static let keys: [Key] =
    [
      .enter, .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down,
      .left, .right, .right, .pageUp, .pageDown, .home, .end, .function(1), .unknown,
    ] + "urylvt".map { .control($0) } + "pubewmjkqnx?/s 1".map { .character($0) }
  private static let wide = Act.resize(Size(columns: 80, rows: 24))
  /// To save what is held, to undo a save, to save it again.
  private static let purposes: [[Act]] = [
    [], [], [wide, .pasteValue, .press(.enter), .press(.enter), .press(.enter)],
    [wide, .press(.character("p")), .press(.enter), .press(.enter)],
    [wide, .press(.character("u")), .press(.down), .press(.enter)],
    [wide, .press(.character("u")), .press(.down), .press(.enter), .press(.character("u"))],
    [wide, .press(.escape), .press(.control("u")), .pasteValue],
  ]
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 20, rows: 5),
    Size(columns: 132, rows: 43), Size(columns: 0, rows: 0),
  ]

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    model = try sampleModel()
  }

  /// The values that the field holds, where two came both.
  var held: Set<String> { current.union(values { $0.rival }) }

  /// What can be brought back.
  var aside: Set<String> { values { $0.aside } }

  /// What the config holds.
  var stored: Set<String> { Set(Self.values.filter { file?.contains($0) == true }) }

  private var current: Set<String> { values { $0.entry } }

  private func values(_ place: (Holding) -> Entry?) -> Set<String> {
    let entries = model.holdings.compactMap(place)
    return Set(Self.values.filter { value in entries.contains { $0.value == Secret(value) } })
  }

  /// Does anything, and tells what.
  mutating func act() throws -> Act {
    if purpose.isEmpty { purpose = Self.purposes.randomElement(using: &random) ?? [] }
    // Now and then something comes between.
    let isMeant = !purpose.isEmpty && Int.random(in: 0..<5, using: &random) > 0
    let act = isMeant ? purpose.removeFirst() : anything()
    if isMeant || Bool.random(using: &random) { look() }
    switch act {
    case .press(let key): try answer(model.update(.key(key)))
    case .paste(let text): try answer(model.update(.paste(Secret(text), .complete)))
    case .pasteValue:
      let value = Self.values.randomElement(using: &random) ?? ""
      try answer(model.update(.paste(Secret(value), .complete)))
    case .resize(let size):
      if size != model.size { reviewed = [] }
      try answer(model.update(.resized(size)))
    }
    return act
  }

  private mutating func anything() -> Act {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<14: .press(Self.keys.randomElement(using: &random) ?? .enter)
    case 14..<16: .resize(Self.sizes.randomElement(using: &random) ?? Self.sizes[0])
    case 16: .paste(Self.others.randomElement(using: &random) ?? "")
    case _: .pasteValue
    }
  }

  /// Sees the frame.
  private mutating func look() {
    model.wasPainted()
    let isReview = model.screen.name == "review" && model.chrome.isDrawn
    if isReview, model.first(ReviewScreen.self)?.canSave == true { reviewed = current }
  }

  private mutating func answer(_ effects: [Effect]) throws {
    for effect in effects {
      switch effect {
      case .plan(let request):
        let old = file
        let status = old == nil ? noFile : ownFile
        try answer(
          model.update(
            .planned(
              Result { () throws(SaveProblem) in
                try SavePlan(request, old: Array((old ?? "").utf8), status: status)
              })))
      case .save(let plan): try save(plan)
      case .undo(let receipt): try undo(receipt)
      // The walk goes on as if the person had changed their mind.
      case _: break
      }
    }
  }

  private mutating func save(_ plan: SavePlan) throws {
    let new = plan.newContent.withBytes { String(decoding: $0, as: UTF8.self) }
    let saved = Self.values.filter { new.contains($0) }
    // What was undone is saved again by one key.
    if !stored.union(reviewed).union(undone).isSuperset(of: saved) { savedUnseen += 1 }
    texts.append(file)
    file = new
    saves += 1
    let undo = SaveUndo(plan, new: FileContent(plan.newContent, FileIdentity()).state)
    let receipt = SaveReceipt(plan, undo: plan.isUnchanged ? nil : undo)
    try answer(model.update(.saved(.success(receipt))))
  }

  private mutating func undo(_ receipt: SaveReceipt) throws {
    let value = stored.first
    undone = stored
    file = texts.popLast() ?? nil
    undos += 1
    let undone = UndoReceipt(isRemoved: file == nil, values: [value.map { Secret($0) }])
    try answer(model.update(.undone(.success(undone))))
  }
}
