import Foundation
import Glibc
import Saving
import TestSupport
import Testing

@testable import Disk

/// What lies beside a target: what a killed save left is removed by the next one, and nothing else.
@Suite struct LeftoverTests {
  private let scratch: TestSupport.ScratchFolder

  init() throws { scratch = try TestSupport.ScratchFolder() }

  /// A folder with a config in it, and what else is put there.
  private func laid(_ kind: Situation.Kind = .existing) throws -> Situation {
    let situation = Situation(
      kind, "shop.yaml", old: "api: {key: shop_an_old_one}\n", below: scratch.path)
    try situation.lay()
    return situation
  }

  private func put(_ name: String, beside situation: Situation) throws {
    try Data("mine".utf8).write(to: URL(filePath: situation.folder + "/" + name))
  }

  private func save(_ situation: Situation) throws {
    let saver = Saver()
    _ = try saver.save(try saver.plan(try situation.request(), at: situation.path))
  }

  @Test(arguments: [
    "docent-backup", "docent-before", "docent-v1.bak", "docent-bbbbbb", "docent-222222",
    "docent-BCDFGH", "docent-bcdfgh", "docent-", "docent-bcdf", "docent-bcdfghjk", "docent",
  ])
  func `a file of a person's own stays, whatever it is called`(end: String) throws {
    let situation = try laid()
    let name = ".shop.yaml." + end
    try put(name, beside: situation)
    try save(situation)
    #expect(situation.entries == [name, "shop.yaml"])
  }

  @Test func `what a killed save left is removed`() throws {
    let situation = try laid()
    for _ in 0..<20 { try put(TemporaryName.new(beside: "shop.yaml"), beside: situation) }
    try save(situation)
    #expect(situation.entries == ["shop.yaml"])
  }

  @Test func `what a killed save of another file left stays for that file's own`() throws {
    let situation = try laid()
    let name = TemporaryName.new(beside: "shop.json")
    try put(name, beside: situation)
    try save(situation)
    #expect(situation.entries == [name, "shop.yaml"])
  }

  @Test(arguments: ["folder", "link", "pipe", "another user's"])
  func `what docent cannot have written stays`(kind: String) throws {
    let situation = try laid()
    let name = TemporaryName.new(beside: "shop.yaml")
    let path = situation.folder + "/" + name
    switch kind {
    case "folder": mkdir(path, 0o700)
    case "link": symlink("/etc/hostname", path)
    case "pipe": mkfifo(path, 0o600)
    default:
      try put(name, beside: situation)
      if chown(path, 65534, 65534) != 0 { return }
    }
    try save(situation)
    #expect(situation.entries == [name, "shop.yaml"])
  }

  @Test func `one name in some hundred thousand of six signs is one`() {
    let signs = Array("bcdfghjkmnpqrstvwxz23456789")
    let taken = signs.flatMap { last in
      signs.map { ".a.docent-bcdf\($0)\(last)" }.filter { TemporaryName.isOne($0, beside: "a") }
    }
    #expect(taken.count == 1)
    #expect(!TemporaryName.isOne(TemporaryName.new(beside: "b"), beside: "a"))
  }
}
