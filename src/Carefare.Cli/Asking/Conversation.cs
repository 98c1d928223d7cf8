using Carefare.Cases.Asking;
using Carefare.Cli.Text;

namespace Carefare.Cli.Asking;

/// <summary>Asks the interview's questions in the terminal, one after the other.</summary>
internal sealed class Conversation(Surroundings around)
{
    private const int MostRows = 20;
    private readonly CaseDraft _draft = new();
    private bool _done;

    /// <summary>Asks until the questions end, the person says "done", or nothing more comes in.</summary>
    public CaseDraft Ask()
    {
        Say("Answer what you know. Enter skips a question, \"done\" ends and writes what there is.");
        Say("Nothing leaves this computer.");
        foreach (var chapter in Interview.Chapters)
        {
            if (!_done && !(chapter.GoesOn && !_draft.Has(chapter.Place(0))))
            {
                Heading(chapter.Title);
                Chapter(chapter);
            }
        }

        return _draft;
    }

    /// <summary>Asks a question that is answered with yes or no; null where it is skipped.</summary>
    public bool? YesOrNo(string question)
    {
        Say("");
        while (!_done)
        {
            switch (Hear($"{question} (yes/no) ").ToLowerInvariant())
            {
                case "yes" or "y":
                    return true;
                case "no" or "n":
                    return false;
                case "":
                    return null;
                default:
                    Say("Please type yes or no, or press Enter to skip.");
                    break;
            }
        }

        return null;
    }

    /// <summary>Says a paragraph, broken at the width of the terminal.</summary>
    public void Say(string paragraph)
    {
        foreach (var line in Lines.Wrap(paragraph, around.Width))
        {
            around.Out.WriteLine(line);
        }
    }

    private void Chapter(Chapter chapter)
    {
        if (chapter.Gate.Length > 0)
        {
            var opened = YesOrNo(chapter.Gate);
            if (opened is false && chapter.NoIsNone)
            {
                _draft.None(chapter.Path);
            }

            if (opened is not true)
            {
                return;
            }
        }

        for (var row = 0; row < MostRows && !_done; row++)
        {
            Row(chapter, row);
            if (chapter.Again.Length == 0 || !_draft.Has(chapter.Place(row)) || YesOrNo(chapter.Again) is not true)
            {
                return;
            }
        }
    }

    private void Row(Chapter chapter, int row)
    {
        foreach (var question in chapter.Questions(row))
        {
            Question(question);
            if (_done || (question.IsNeeded && !_draft.Has(question.Path)))
            {
                break;
            }
        }

        // There is one, of which nothing is known: that is more than no answer.
        var first = chapter.Questions(row).First();
        if (chapter.Gate.Length > 0 && !first.IsNeeded && !_draft.Has(chapter.Place(row)))
        {
            _draft.NotKnown(first);
        }
    }

    private void Question(AskedQuestion question)
    {
        Say("");
        Say($"{question.Ask} {question.Why}".TrimEnd());
        for (var i = 0; i < question.Choices.Count && question.Choices.Count > 2; i++)
        {
            around.Out.WriteLine($"  {i + 1}. {question.Choices[i].Replace('_', ' ')}");
        }

        while (Hear("> ") is { Length: > 0 } typed)
        {
            if (_draft.Take(question, typed) is not { } problem)
            {
                return;
            }

            Say($"{problem} Or press Enter to skip.");
        }
    }

    private void Heading(string title)
    {
        if (title.Length > 0)
        {
            Say("");
            Say($"== {title}");
        }
    }

    /// <summary>What the person types; nothing where they skip, are done, or are gone.</summary>
    private string Hear(string prompt)
    {
        around.Out.Write(prompt);
        var typed = around.In.ReadLine()?.Trim() ?? "done";
        if (string.Equals(typed, "done", StringComparison.OrdinalIgnoreCase))
        {
            _done = true;
            return "";
        }

        return typed;
    }
}
