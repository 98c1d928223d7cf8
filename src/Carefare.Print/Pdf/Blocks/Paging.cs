using Carefare.Print.Pdf.Pages;

namespace Carefare.Print.Pdf.Blocks;

/// <summary>Puts strips on pages, from the top to the bottom.</summary>
/// <param name="pages">The pages of the document so far; new ones are added.</param>
internal sealed class Paging(List<Page> pages)
{
    private Page _page = null!;
    private double _top;
    private bool _isFresh;

    /// <summary>Puts the strips on new pages.</summary>
    public void Place(IReadOnlyList<Strip> strips)
    {
        Turn();
        for (var i = 0; i < strips.Count; )
        {
            var count = Together(strips, i);
            var height = strips.Skip(i).Take(count).Sum(strip => strip.Before + strip.Height);
            if (!_isFresh && _top + height > Sheet.TextHeight && height <= Sheet.TextHeight)
            {
                Turn();
            }

            for (var end = i + count; i < end; i++)
            {
                Place(strips[i]);
            }
        }
    }

    private static int Together(IReadOnlyList<Strip> strips, int start)
    {
        var count = 1;
        while (strips[start + count - 1].KeepsWithNext && start + count < strips.Count)
        {
            count++;
        }

        return count;
    }

    private void Place(Strip strip)
    {
        if (!_isFresh && _top + strip.Before + strip.Height > Sheet.TextHeight)
        {
            Turn();
        }

        if (_isFresh && strip.Head is { } head)
        {
            head.Draw(_page, Sheet.Top + _top);
            _top += head.Height;
        }

        _top += _isFresh ? 0 : strip.Before;
        strip.Draw(_page, Sheet.Top + _top);
        _top += strip.Height;
        _isFresh = false;
    }

    private void Turn()
    {
        _page = new(pages.Count);
        pages.Add(_page);
        _top = 0;
        _isFresh = true;
    }
}
