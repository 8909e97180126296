import CPosix
import Credentials
import DocentApp
import Glibc
import Saving
import Screen
import Walkthrough
import Words

/// `--token-stdin`: reads the token from a pipe and saves it without any screen.
struct TokenPipe {
  private let walk: Walk
  private let guide: Guide

  init(_ walk: Walk, _ guide: Guide) {
    self.walk = walk
    self.guide = guide
  }

  func run() -> ExitStatus {
    guard let field = guide.fields.first, let destination = guide.destination else {
      return refuse("\(guide.name) collects nothing to save: --token-stdin does not go with it.")
    }
    guard isatty(STDIN_FILENO) == 0 else {
      return refuse(
        "--token-stdin reads from a pipe, and this is a terminal. Without it docent asks.")
    }
    Program.prepareForSecrets()
    let (raw, end) = read()
    let judgement = Judgement(raw, end, for: field, now: Clock.current.now)
    Message.told(judgement, .current).map(\.signed).forEach(Output.remark)
    guard judgement.isAccepted || (walk.savesAnyway && !judgement.isRefused) else {
      return tell(.notAccepted(judgement))
    }
    let request = SaveRequest(
      target: walk.target(of: guide), destination: destination,
      entries: [SaveRequest.Entry(judgement)])
    return tell(save(request, judgement))
  }

  private func save(_ request: SaveRequest, _ judgement: Judgement) -> WalkResult {
    func failed(_ sentence: String) -> WalkResult {
      .failed(judgement, file: request.target, because: sentence)
    }
    do throws(SaveProblem) {
      let plan = try Saver.plan(request, at: request.target, version: VersionControl.state)
      if let concern = plan.concerns.first {
        let file = request.target.visible
        return failed("\(file): \(Message.sentence(for: concern)) Nothing was written.")
      }
      Message.warnings(on: plan).forEach(Output.remark)
      return .saved(try Saver.save(plan))
    } catch {
      return failed(Message.sentence(for: error, file: request.target))
    }
  }

  private func read() -> (Secret, Judgement.Completeness) {
    let buffer = SecretBuffer()
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      chunk.withUnsafeBytes { buffer.append(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
    }
    chunk.withUnsafeMutableBytes { posix_wipe($0.baseAddress, $0.count) }
    let end: Judgement.Completeness = buffer.isTruncated ? .tooLong : .complete
    return (buffer.take(), end)
  }

  private func refuse(_ sentence: String) -> ExitStatus {
    Output.message(sentence)
    return .wrongUsage
  }

  private func tell(_ result: WalkResult) -> ExitStatus {
    result.errors.forEach(Output.message)
    let line = walk.printsJSON ? result.json : result.line
    if let line, !Output.result(line) {
      Output.message("The result could not be written to stdout: \(systemReason()).")
      return .failed
    }
    switch result.status {
    case .saved, .unchanged: return .done
    case .doubtful, .refused: return .notAccepted
    case .failed: return .failed
    case .left: return .left
    }
  }
}
