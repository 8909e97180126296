import CPosix
import Credentials
import Disk
import DocentApp
import Glibc
import Saving
import Walkthrough
import Words

/// `--token-stdin`: reads the values from a pipe and saves them without any screen.
struct TokenPipe {
  private let walk: Walking
  private let guide: Guide
  private let destination: Destination

  /// - Throws: `StartProblem` where the guide has nothing to save, or stdin is no pipe.
  init(_ walk: Walking, _ guide: Guide) throws(StartProblem) {
    guard let destination = guide.destination, !guide.fields.isEmpty else {
      throw .collectsNothing(guide: guide.name)
    }
    guard isatty(STDIN_FILENO) == 0 else { throw .terminalAsPipe }
    self.walk = walk
    self.guide = guide
    self.destination = destination
  }

  func run() throws(StartProblem) -> ExitStatus {
    Program.prepareForSaving()
    let entries = try entries(try read())
    for entry in entries { tell(of: entry) }
    guard let ready = entries.ready else { return tell(.notAccepted(entries)) }
    let request = SaveRequest(
      file: walk.file(for: guide), destination: destination, entries: ready)
    return tell(save(request))
  }

  // Which value is meant goes without saying where there is one.
  private func tell(of entry: Entry) {
    guard let judgement = entry.judgement else { return }
    for message in Message.told(judgement, .current) {
      let words = message.signed
      Output.remark(
        guide.fields.count == 1
          ? words : ListingPhrase.ofField(entry.field.short, words).sentence)
    }
  }

  private func save(_ request: SaveRequest) -> WalkResult {
    var warnings: [Sentence] = []
    do throws(SaveProblem) {
      var plan = try Saver().plan(request, at: request.file.expandingHome)
      if let inquiry = VersionInquiry(plan.target) { plan.learn(inquiry.answer()) }
      warnings = Message.warnings(on: plan)
      if walk.savesAnyway { warnings += plan.concerns.map(Message.sentence(for:)) }
      warnings.forEach(Output.remark)
      if !plan.concerns.isEmpty, !walk.savesAnyway {
        let cause = SavePhrase.notWithout(plan.concerns, file: request.file).sentence
        return .failed(request, because: cause).warning(of: warnings)
      }
      return .saved(try Saver().save(plan)).warning(of: warnings)
    } catch {
      let cause = Message.sentence(for: error, file: request.file)
      return .failed(request, because: cause).warning(of: warnings)
    }
  }

  private func tell(_ result: WalkResult) -> ExitStatus {
    if let cause = result.cause { Output.message(cause) }
    return Output.results(
      walk.printsJSON ? [result.json] : result.lines, status(of: result), saved: result.savedFile)
  }

  private func status(of result: WalkResult) -> ExitStatus {
    switch result.status {
    case .saved, .unchanged: .done
    case .doubtful, .refused: .notAccepted
    case .failed: .failed
    case .left: .left
    }
  }
}

// MARK: reading

extension TokenPipe {
  /// The values for the guide's fields, judged: the whole pipe for one field, its lines for several.
  private func entries(_ pipe: (raw: Secret, extent: Judgement.Completeness))
    throws(StartProblem) -> [Entry]
  {
    var values = [pipe.raw]
    if guide.fields.count > 1 { values = try named(pipe.raw) }
    return zip(guide.fields, values).map { field, value in
      var entry = Entry(field)
      entry.paste(value, pipe.extent, now: Clock.current.now)
      if walk.savesAnyway { entry.saveAnyway() }
      return entry
    }
  }

  /// The values behind the fields' names, in the order of the fields; a field without a line is empty.
  private func named(_ text: Secret) throws(StartProblem) -> [Secret] {
    let named: NamedValues
    do { named = try NamedValues(text) } catch { throw .lineWithoutName(error.line) }
    let names = guide.fields.map(\.id)
    var values: [String: Secret] = [:]
    for (name, value) in named.all {
      guard names.contains(name) else {
        throw .unknownField(name, nearest: name.nearest(in: names), all: names)
      }
      guard values.updateValue(value, forKey: name) == nil else { throw .fieldTwice(name) }
    }
    return names.map { values[$0] ?? Secret("") }
  }

  private func read() throws(StartProblem) -> (Secret, Judgement.Completeness) {
    let buffer = SecretBuffer()
    var chunk = [UInt8](repeating: 0, count: 4096)
    defer { chunk.withUnsafeMutableBytes { posix_wipe($0.baseAddress, $0.count) } }
    // What is too long is refused; it need not be read to its end, which may never come.
    while !buffer.isTruncated {
      let count = chunk.withUnsafeMutableBytes {
        Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .pipeUnreadable(reason: systemReason()) }
      if count == 0 { break }
      chunk.withUnsafeBytes { buffer.append(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
    }
    let extent: Judgement.Completeness = buffer.isTruncated ? .tooLong : .complete
    return (buffer.take(), extent)
  }
}
