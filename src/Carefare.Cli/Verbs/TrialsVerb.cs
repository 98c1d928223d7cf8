using System.CommandLine;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Rules;
using Carefare.Telling;
using Carefare.Trials.Matching;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare trials CASE</c>: studies that give ketamine, beside the person; from a saved search, or online.</summary>
internal static class TrialsVerb
{
    /// <summary>How many miles count as near where the person does not say: our choice.</summary>
    public const int Near = 100;

    private const int Farthest = 5000;

    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var asked = new Asked();
        var verb = new Command("trials", "Find studies that give ketamine, from a saved search or online.")
        {
            input.File,
            asked.Snapshot,
            asked.Live,
            asked.SendPlace,
            asked.Within,
            asked.Study,
            asked.Json,
            input.AsOf,
        };
        verb.SetAction(parsed =>
            input.Read(parsed) is { } now
                ? Answer(now, parsed.GetRequiredValue(input.File), parsed, asked, around)
                : Exit.BadInput
        );
        return verb;
    }

    private static int Answer(Situation now, string caseFile, ParseResult parsed, Asked asked, Surroundings around)
    {
        var path = parsed.GetValue(asked.Snapshot) ?? SavedSearch.Beside(caseFile);
        var within = parsed.GetValue(asked.Within);
        if (parsed.GetValue(asked.SendPlace) && !parsed.GetValue(asked.Live))
        {
            around.Err.WriteLine("carefare trials: Nothing is sent without --live. Add it, or leave --send-place out.");
            return Exit.BadInput;
        }

        var online = new OnlineSearch(now, around);
        if (!parsed.GetValue(asked.Live) && parsed.GetValue(asked.Snapshot) is null && !File.Exists(path))
        {
            online.Offer(path);
            return Exit.BadInput;
        }

        var snapshot = parsed.GetValue(asked.Live)
            ? online.Run(parsed.GetValue(asked.SendPlace) ? within : null, path)
            : SavedSearch.Open(path, around);
        return snapshot is null
            ? Exit.BadInput
            : Show(new(now, TrialList.Of(now, snapshot, within)), parsed, asked, around);
    }

    private static int Show(TrialReport report, ParseResult parsed, Asked asked, Surroundings around)
    {
        var page = new Page(around.Out, around.Width, around.Colour);
        if (parsed.GetValue(asked.Study) is { } id)
        {
            if (
                report.List.Matches.FirstOrDefault(match =>
                    string.Equals(match.Study.Id, id, StringComparison.OrdinalIgnoreCase)
                )
                is not { } match
            )
            {
                around.Err.WriteLine(
                    $"carefare trials: {Tame.Text(id)} is not in this search. Without --study, all that are in it are listed."
                );
                return Exit.BadInput;
            }

            report = report with { List = report.List with { Matches = [match] } };
            if (!parsed.GetValue(asked.Json))
            {
                new StudyText(report, page).Write();
                return Exit.Answered;
            }
        }

        if (parsed.GetValue(asked.Json))
        {
            around.Out.Write(TrialsJson.Of(report));
        }
        else
        {
            new TrialsText(report, page).Write();
        }

        return Exit.Answered;
    }

    /// <summary>The options of the command.</summary>
    private sealed class Asked
    {
        public Option<string?> Snapshot { get; } =
            new("--snapshot")
            {
                Description =
                    "The saved search to use, or with --live to write; CASE with the end .trials.json where omitted.",
                HelpName = "FILE",
            };

        public Option<bool> Live { get; } =
            new("--live")
            {
                Description = "Ask the public registry now. It is sent the search terms and nothing else.",
            };

        public Option<bool> SendPlace { get; } =
            new("--send-place")
            {
                Description = "With --live: search only around your ZIP code, and send roughly where that is.",
            };

        public Option<int> Within { get; } =
            new("--within")
            {
                Description = $"How many miles are near; {Near} where omitted.",
                HelpName = "MILES",
                DefaultValueFactory = _ => Near,
                CustomParser = result =>
                {
                    if (int.TryParse(result.Tokens[0].Value, out var miles) && miles is >= 1 and <= Farthest)
                    {
                        return miles;
                    }

                    result.AddError(
                        $"\"{result.Tokens[0].Value}\" are no miles. Write a whole number from 1 to {Farthest}."
                    );
                    return Near;
                },
            };

        public Option<string?> Study { get; } =
            new("--study") { Description = "Show one study whole, with its own criteria.", HelpName = "NCT" };

        public Option<bool> Json { get; } = new("--json") { Description = "Answer in JSON." };
    }
}
