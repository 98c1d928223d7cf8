using Carefare.Cases.Filling;
using Carefare.Cli.Tracking;
using Carefare.Tracking;

namespace Carefare.Cli.Text;

/// <summary>Which answers of a case should change because of what happened.</summary>
internal sealed class UpdateText(Book book, ProposedAnswers proposed, FilledCase filled, Page page)
{
    public void Write()
    {
        if (filled.Filled.Count + filled.Left.Count + proposed.ByHand.Count == 0)
        {
            page.Say($"Nothing that happened since the answers of {book.Name} were saved changes one of them.");
            return;
        }

        page.Say(
            $"What happened since the answers of {book.Name} were saved changes some of them. None is changed yet.",
            Ink.Strong
        );
        foreach (var one in proposed.Known)
        {
            page.Gap();
            page.Say(one.Why, indent: 2);
            foreach (var answer in one.Answers)
            {
                page.Item("-", Line(answer), indent: 4);
            }
        }

        foreach (var line in proposed.ByHand)
        {
            page.Gap();
            page.Say(line, indent: 2);
        }

        if (filled.Filled.Count > 0)
        {
            page.Gap();
            page.Say(
                $"To change them and plan anew: carefare track update {book.Name} --apply. To write other answers, change your case file and give it to carefare track case {book.Name} CASE.yaml."
            );
        }
    }

    private string Line(ProposedValue answer) =>
        filled.Filled.FirstOrDefault(one => one.Path == answer.Path) is { } change
            ? $"{answer.Path}: {change.Before} → {answer.Written}"
        : filled.Left.FirstOrDefault(one => one.Path == answer.Path) is { } left
            ? $"{answer.Path}: {answer.Written}, which cannot be put in here. {left.Why}"
        : $"{answer.Path}: {answer.Written}";
}
