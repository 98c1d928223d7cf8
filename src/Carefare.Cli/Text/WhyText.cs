using Carefare.Planning;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>How a figure came about, as an indented tree down to the facts.</summary>
internal sealed class WhyText(Page page)
{
    private const int Step = 2;

    /// <summary>Writes one derivation and all that it follows from.</summary>
    public void Write(Derivation why, int indent = 0)
    {
        var leaf = why.From.Count == 0 && why.Rule.Length > 0;
        page.Item(
            indent == 0 ? "" : "-",
            $"{why.Says}: {why.Value}{(leaf ? $" ({why.Rule})" : "")}",
            int.Min(indent, page.Width / 2)
        );
        var inner = int.Min(indent + Step, page.Width / 2);
        if (!leaf && why.Rule.Length > 0)
        {
            page.Say($"= {why.Rule}", Ink.Quiet, inner);
        }

        foreach (var part in why.From)
        {
            Write(part, indent + Step);
        }

        foreach (var fact in why.Facts)
        {
            var stale = fact.Stale ? "; past its review date, check it again" : "";
            var projected = fact.Projected ? "; of an earlier year, the new one is not published yet" : "";
            page.Say(
                $"[{fact.Fact}] {fact.Source}, read {Words.Day(fact.Checked)}{projected}{stale}",
                Ink.Quiet,
                inner
            );
        }
    }
}
