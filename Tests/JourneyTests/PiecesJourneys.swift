import Foundation
import Glibc
import TestSupport
import Testing

/// Pastes as they really arrive: in pieces, late, as keys, several at once.
@Suite struct PiecesJourneys {
  private func leave(_ journey: Journey, secrets: [String] = []) throws {
    journey.press("\u{3}")
    try journey.see("Leave without saving?")
    journey.press("\u{3}")
    try journey.end(130, output: "", secrets: secrets)
  }

  /// Sends pieces so many milliseconds apart, while what is shown is read.
  private func send(_ pieces: [String], every milliseconds: Int, to journey: Journey) throws {
    var due = Date()
    for piece in pieces {
      try journey.program.wait(for: "the next piece") { _ in Date() >= due }
      journey.press(piece)
      due = Date().addingTimeInterval(Double(milliseconds) / 1_000)
    }
    // What comes in one read with a piece is part of it.
    let quiet = Date().addingTimeInterval(0.2)
    try journey.program.wait(for: "silence") { _ in Date() >= quiet }
  }

  private func pieces(of text: String, _ size: Int) -> [String] {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: size).map {
      String(decoding: bytes[$0..<min($0 + size, bytes.count)], as: UTF8.self)
    }
  }

  @Test func `pieces without marks are one value, and late line breaks save nothing`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    try send(pieces(of: journey.token, 64) + ["\r\n", "\r\r"], every: 80, to: journey)
    try journey.see("A Snapchat Conversions API token")
    try leave(journey)
    #expect(journey.folder.names.allSatisfy { !$0.hasPrefix("destinations") })
  }

  @Test(arguments: ["q", "/"])
  func `what a tool types as keys is the value, on welcome and while words are typed`(
    first: String
  ) throws {
    let journey = try Journey()
    try journey.see("Enter start")
    if first == "/" {
      journey.press("/")
      try journey.see("Enter find")
    }
    try send(pieces(of: journey.token, 1), every: 6, to: journey)
    try journey.see("A Snapchat Conversions API token")
    journey.press("\u{3}\u{3}\u{3}")
    try journey.end(130, output: "")
  }

  @Test func `a paste that stalls between its marks is told, and completed`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.press("\u{1B}[200~" + journey.token.prefix(150))
    try journey.see("Still arriving…")
    journey.press(journey.token.dropFirst(150) + "\u{1B}[201~")
    try journey.see("A Snapchat Conversions API token")
    try leave(journey)
  }

  @Test(arguments: ["\u{1B}[13;1u", "\u{1B}[106;5u", "\u{1B}[I", "\u{1B}[<0;1;1M"])
  func `what a terminal sends inside a paste is no part of the value`(sequence: String) throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.program.paste(journey.token.prefix(170) + sequence + journey.token.dropFirst(170))
    try journey.see("A Snapchat Conversions API token")
    try leave(journey)
  }

  @Test func `two pastes in one write both arrive whole`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    let paste = "\u{1B}[200~\(journey.token)\u{1B}[201~"
    journey.press(paste + paste)
    try journey.see("A Snapchat Conversions API token")
    #expect(!journey.program.screen.picture.contains("empty"))
    journey.program.signal(SIGTERM)
    try journey.end(143, output: "")
  }
}
