using Carefare.Asking;
using Carefare.Rules;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>The request for a price, as a letter and as words for the telephone.</summary>
/// <param name="request">The request.</param>
/// <param name="now">The situation.</param>
/// <param name="page">Takes the lines.</param>
internal sealed class QuoteRequestText(QuoteRequest request, Situation now, Page page)
{
    private readonly IReadOnlyDictionary<string, string> _words = now.Knowledge.Words("clinic-choice");

    /// <summary>The letter; what only the person knows is a blank.</summary>
    public void WriteLetter()
    {
        page.Say(QuoteRequest.Day(now.Today));
        page.Gap();
        page.Say(request.Clinic.Length > 0 ? request.Clinic : "________ (the clinic)");
        page.Gap();
        page.Say(_words["request-title"], Ink.Strong);
        page.Gap();
        page.Say(request.Opening);
        Questions();
        if (request.EstimateBy is { } by)
        {
            page.Gap();
            page.Say(
                _words["request-estimate"]
                    .Replace("{today}", QuoteRequest.Day(now.Today), StringComparison.Ordinal)
                    .Replace("{day}", QuoteRequest.Day(by), StringComparison.Ordinal)
            );
        }

        page.Gap();
        page.Say(_words["request-closing"]);
        page.Gap();
        page.Say(_words["request-signed"]);
    }

    /// <summary>What to say on the telephone.</summary>
    public void WriteScript()
    {
        page.Say(request.Opening);
        Questions();
        page.Gap();
        page.Say(_words["script-closing"]);
        if (request.EstimateBy is { } by)
        {
            page.Gap();
            page.Say($"(By law it is due by {QuoteRequest.Day(by)} when you ask today.)", Ink.Quiet);
        }
    }

    private void Questions()
    {
        Listed(_words["request-prices"], request.Prices);
        Listed(_words["request-safety"], request.Safety);
    }

    private void Listed(string head, IReadOnlyList<string> questions)
    {
        if (questions.Count == 0)
        {
            return;
        }

        page.Gap();
        page.Say($"{head}:");
        foreach (var (at, question) in questions.Index())
        {
            page.Item($"{at + 1}.", Words.Sentence(question), indent: 2);
        }
    }
}
