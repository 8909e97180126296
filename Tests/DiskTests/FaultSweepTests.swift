import ConfigEditing
import Foundation
import Glibc
import Saving
import Testing

@testable import Disk

private let errors: [Int32] = [
  EIO, ENOSPC, EDQUOT, EINTR, EACCES, EROFS, EXDEV, EBUSY, EMFILE, ENOMEM, EPERM, ESTALE,
  ETIMEDOUT, EFBIG,
]
private let shortCounts = [0, 1, 2, 3, 5, 8, 13, 21, 34]
private let old = [
  "shop.json": "{\n  \"api\": {\"key\": \"shop_an_old_one_1234\"}\n}\n",
  "shop.yaml": "# kept\napi: {key: shop_an_old_one_1234}\n",
  ".env": "# kept\nSHOP_KEY=shop_an_old_one_1234\nOTHER=1\n",
]

/// What is done while a call goes wrong.
private enum Act: CaseIterable { case save, undo }

/// Makes each call of saves and of their undoing go wrong, one at a time, and looks at what is left.
private struct Sweep {
  let situation: Situation
  let act: Act
  private(set) var points = 0
  private(set) var reached: Set<FaultyCalls.Name> = []
  private(set) var wrong: [String] = []
  /// How often what was written in place could not be put back.
  private(set) var damaged = 0
  private var plan: SavePlan
  private let new: String

  init(_ situation: Situation, _ act: Act) throws {
    self.situation = situation
    self.act = act
    try situation.lay()
    let saver = Saver(situation.calls().calls)
    plan = try saver.plan(try situation.request(), at: situation.path)
    _ = try saver.save(plan)
    new = try #require(situation.text)
  }

  /// What the folder holds where all went well.
  private func expected(_ text: String?) -> [String] {
    guard text != nil else { return [] }
    let copy = situation.keepsOld ? [situation.name + ".before"] : []
    return ([situation.name] + (text == new || act == .undo ? copy : [])).sorted()
  }

  mutating func run() throws {
    let clean = situation.calls()
    _ = try tried(clean)
    for (name, count) in clean.counts {
      reached.insert(name)
      for number in 1...count {
        for fault in faults(of: name) {
          try fail(at: .init(name: name, number: number, fault: fault))
        }
      }
    }
  }

  private func faults(of name: FaultyCalls.Name) -> [FaultyCalls.Fault] {
    let moves: Set<FaultyCalls.Name> = [.read, .readAt, .write, .writeAt]
    // What is written in place is put back, which a disk that is broken from then on does not let.
    let inPlace: Set<FaultyCalls.Name> = [.readAt, .writeAt, .truncate, .sync, .setMode, .status]
    return errors.map { .error($0) } + [.kill]
      + (situation.isMount && inPlace.contains(name) ? [.lasting(EIO), .lasting(ENOSPC)] : [])
      + (moves.contains(name) ? shortCounts.map { .short($0) } : [])
  }

  /// Lays everything anew and does it; nil where it went well.
  private func tried(_ calls: FaultyCalls) throws -> SaveProblem? {
    try situation.lay()
    do throws(SaveProblem) {
      switch act {
      case .save: _ = try Saver(calls.calls).save(plan)
      case .undo:
        let receipt = try Saver(situation.calls().calls).save(plan)
        _ = try Saver(calls.calls).undo(receipt)
      }
      return nil
    } catch {
      return error
    }
  }

  private mutating func fail(at point: FaultyCalls.Point) throws {
    points += 1
    let problem = try tried(situation.calls(failingAt: point))
    if case .notPutBack = problem { damaged += 1 }
    let (before, after) = act == .save ? (situation.old, new) : (new, situation.old)
    let text = situation.text
    var found: [String] = []
    if text != before, text != after { found += tornInPlace(point, problem, before) }
    if let mode = situation.mode(of: situation.name), mode & ~situation.mode != 0 {
      found.append("mode \(String(mode, radix: 8))")
    }
    found += point.fault == .kill ? afterKill(text) : afterError(point, problem, text, before)
    if act == .save, text == situation.old { found += try afterwards() }
    wrong += found.map { "\(situation.kind) \(situation.name) \(act) \(point): \($0)" }
  }

  /// A file that is written in place may be torn where the process was killed or the disk broke, and
  /// then all that it held stands beside it.
  private func tornInPlace(
    _ point: FaultyCalls.Point, _ problem: SaveProblem?, _ before: String?
  ) -> [String] {
    guard situation.isMount else { return ["torn"] }
    let copies = situation.entries.filter { $0.hasPrefix(situation.name + ".before") }
    if point.fault == .kill, copies.contains(where: { situation.text(of: $0) == before }) {
      return []
    }
    guard case .notPutBack = problem else { return ["torn: \(String(describing: problem))"] }
    return []
  }

  private func afterKill(_ text: String?) -> [String] {
    let left = situation.entries.filter {
      $0 != situation.name && !$0.hasPrefix(situation.name + ".before")
    }
    // Who may read what is left may read the file itself.
    let modes = left.compactMap(situation.mode).filter { $0 & ~situation.mode != 0 }
    return (left.count > 1 ? ["left \(left)"] : []) + (modes.isEmpty ? [] : ["modes \(modes)"])
  }

  private func afterError(
    _ point: FaultyCalls.Point, _ problem: SaveProblem?, _ text: String?, _ before: String?
  ) -> [String] {
    if case .notPutBack(let copy, let reason) = problem {
      return afterNotPutBack(copy, reason, text, before)
    }
    var found = situation.entries == expected(text) ? [] : ["left \(situation.entries)"]
    switch problem {
    case nil: if text == before { found.append("said that it went well") }
    case .unsure?, .differsAfterwards?: if text == before { found.append("said that it is new") }
    case let problem?:
      if text != before { found.append("said that it is old") }
      if case .error(let code) = point.fault, !"\(problem)".contains(systemReason(code)),
        problem != .changedMeanwhile
      {
        found.append("named no cause: \(problem)")
      }
    }
    return found
  }

  /// The copy that is named says what the file said before, and is for the user alone.
  private func afterNotPutBack(
    _ copy: String, _ reason: String?, _ text: String?, _ before: String?
  ) -> [String] {
    let causes = [EIO, ENOSPC].map { systemReason($0) }
    var found = causes.contains(reason ?? "") ? [] : ["named no cause"]
    if situation.text(of: copy) != before { found.append("the copy is not the old file") }
    if situation.mode(of: copy) != 0o600 { found.append("others can read the copy") }
    let kept = act == .undo && situation.keepsOld ? [situation.name + ".before"] : []
    let entries = Set([situation.name, copy] + kept)
    return found + (Set(situation.entries) == entries ? [] : ["left \(situation.entries)"])
  }

  /// The next save goes well, and takes away what a killed one left.
  private func afterwards() throws -> [String] {
    for entry in situation.entries where entry.hasSuffix(".before") {
      unlink(situation.folder + "/" + entry)
    }
    let (saver, request) = (Saver(situation.calls().calls), try situation.request())
    do throws(SaveProblem) {
      // What is written in place may have been taken from others' eyes already.
      let anew = situation.isMount
      _ = try saver.save(anew ? saver.plan(request, at: situation.path) : plan)
    } catch {
      return ["the next save failed: \(error)"]
    }
    return situation.text == new && situation.entries == expected(new)
      ? [] : ["the next save left \(situation.entries)"]
  }
}

@Suite struct FaultSweepTests {
  private func folder() throws -> String {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
    var template = Array("\(parent)/docent-sweep-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Situation.Unlaid() }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test
  func `whichever call of a save or its undoing fails, the file is whole and nothing is left`()
    throws
  {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var (points, damaged) = (0, 0)
    // The first two are made while planning, the other where a killed save left something.
    var reached: Set<FaultyCalls.Name> = [.readLink, .isMount, .statusIn]
    for kind in Situation.Kind.allCases where kind != .ofAnotherGroup || getuid() == 0 {
      for (name, text) in old {
        for act in Act.allCases {
          var sweep = try Sweep(Situation(kind, name, old: text, below: folder), act)
          try sweep.run()
          #expect(sweep.wrong.isEmpty, "\(sweep.wrong.prefix(8))")
          points += sweep.points
          damaged += sweep.damaged
          reached.formUnion(sweep.reached)
        }
      }
    }
    #expect(points >= 20_000 && damaged >= 50, "\(points), \(damaged)")
    if getuid() == 0 { #expect(reached == Set(FaultyCalls.Name.allCases)) }
  }
}
