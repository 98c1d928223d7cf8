using Carefare.Rules;
using Carefare.Trials.Registry;
using Carefare.Trials.Snapshots;

namespace Carefare.Cli.Verbs;

/// <summary>Asks the registry of studies, after saying what is sent, and keeps the answer.</summary>
/// <param name="now">The person.</param>
/// <param name="around">Takes what is said.</param>
internal sealed class OnlineSearch(Situation now, Surroundings around)
{
    /// <summary>Asks and keeps the answer.</summary>
    /// <param name="circle">How many miles around the person's ZIP code to search; null for everywhere.</param>
    /// <param name="path">Where to keep it.</param>
    /// <returns>Null where that failed; the reason stands on the error stream.</returns>
    public Snapshot? Run(int? circle, string path)
    {
        if (Terms(circle) is not { } terms || !SavedSearch.MayBeAt(path, around))
        {
            return null;
        }

        using var client = new RegistryClient(RegistryRules.Of(now), around.Time);
        Say("Sending", client, terms);
        // A command waits for its answer and does nothing else meanwhile.
        var answer = client.AskAsync(terms, around.Today, CancellationToken.None).GetAwaiter().GetResult();
        if (answer is RegistryAnswer.Got { Snapshot: var snapshot })
        {
            return Kept(snapshot, path) ? snapshot : null;
        }

        var kept = File.Exists(path) ? $" The earlier search in {path} is as it was: leave --live out to use it." : "";
        around.Err.WriteLine($"carefare trials: {((RegistryAnswer.Failed)answer).Sentence}{kept}");
        return null;
    }

    /// <summary>Says that nothing is saved yet, and what a search would send.</summary>
    public void Offer(string path)
    {
        if (Terms(null) is not { } terms)
        {
            return;
        }

        using var client = new RegistryClient(RegistryRules.Of(now), around.Time);
        around.Err.WriteLine($"carefare trials: There is no saved search yet ({path}). Look online with --live.");
        Say("It sends", client, terms);
    }

    private void Say(string verb, RegistryClient client, SearchTerms terms)
    {
        around.Err.WriteLine(
            $"{verb} only these addresses, with its further pages, to the public registry of studies, and nothing else of your case. "
                + "As any website does, it sees the address of your network."
        );
        foreach (var question in client.Questions(terms))
        {
            around.Err.WriteLine($"  {question}");
        }
    }

    private bool Kept(Snapshot snapshot, string path)
    {
        var kept = Files.Write(path, SnapshotFile.Write(snapshot), around);
        if (kept)
        {
            around.Err.WriteLine($"Saved in {path}: without --live it is used again, and nothing is sent.");
        }

        return kept;
    }

    private SearchTerms? Terms(int? circle)
    {
        if (TermsFor.Anywhere(now) is not { } terms)
        {
            var diagnosis = now.Case.Condition.Diagnosis;
            around.Err.WriteLine(
                diagnosis.IsKnown
                    ? $"carefare trials: There are no search terms for \"{diagnosis.Value}\". Search for the condition with ketamine at clinicaltrials.gov."
                    : $"carefare trials: What the treatment is for is not known, so there is nothing to search for. Put it into \"{diagnosis.Key}\"."
            );
            return null;
        }

        if (circle is not { } miles)
        {
            return terms;
        }

        if (TermsFor.CircleAround(now, miles) is { } near)
        {
            return terms with { Near = near };
        }

        around.Err.WriteLine(
            $"carefare trials: Where your ZIP code is, is not known. Put the ZIP code of your home into \"{now.Case.Person.Zip.Key}\", or leave --send-place out."
        );
        return null;
    }
}
