import ConfigEditing
import DocentApp
import Glibc
import Saving
import Walkthrough
import Words

/// `docent check`: the credentials that stand in configs already.
struct Checking {
  var content: String?
  var printsJSON: Bool

  /// Checks files and tells of each; a refused credential counts more than a file that failed.
  func check(_ files: [String]) -> ExitStatus {
    do throws(ContentFolder.Failure) {
      let destinations = try ContentFolder(option: content).destinations()
      let statuses = files.map { check($0, destinations) }
      return [.wrongUsage, .notAccepted, .failed].first(where: statuses.contains) ?? .done
    } catch {
      return Subject.Failure(error).tell()
    }
  }

  private func check(_ file: String, _ destinations: [Destination]) -> ExitStatus {
    guard ConfigFormat(fileName: file) != nil else { return tell(.failure(.unknownFormat), file) }
    do throws(SaveProblem) {
      guard let content = try Self.content(of: file) else {
        return fail(file, "\(file.visible) is not there.")
      }
      return tell(
        Result { () throws(ConfigCheck.Problem) in
          try ConfigCheck(
            content.forParsing, file: file, among: destinations, now: Clock.current.now)
        }, file)
    } catch {
      return fail(file, Message.sentence(for: error, file: file))
    }
  }

  private static func content(of file: String) throws(SaveProblem) -> FileContent? {
    let target = try Target(path: file)
    guard let folder = try target.openFolder() else { return nil }
    return try FileContent(named: target.name, in: folder)
  }

  private func tell(_ result: Result<ConfigCheck, ConfigCheck.Problem>, _ file: String)
    -> ExitStatus
  {
    switch result {
    case .failure(let problem):
      let status = fail(file, ConfigCheck.sentence(for: problem, file: file))
      if case .unknownFormat = problem { return .wrongUsage }
      return status
    case .success(let check):
      let lines = printsJSON ? [check.json] : check.lines(.current)
      guard lines.allSatisfy({ Output.result($0) }) else { return .failed }
      return check.hasRefusals ? .notAccepted : .done
    }
  }

  private func fail(_ file: String, _ sentence: String) -> ExitStatus {
    Output.message(sentence)
    if printsJSON { Output.result(ConfigCheck.failure(of: file, sentence)) }
    return .failed
  }
}
