using Carefare.Cases;
using Carefare.Cases.Filling;
using Carefare.Cli.Text;
using Carefare.Trials.Places;

namespace Carefare.Cli.Pricing;

/// <summary>Puts prices that were found into a case, and tells what they leave open.</summary>
/// <param name="path">The case's file.</param>
/// <param name="replace">Whether answers that the case gives otherwise are replaced.</param>
/// <param name="firstHour">The code of an infusion's first hour.</param>
/// <param name="around">Where it is told.</param>
internal sealed class PricesIntoCase(string path, bool replace, string firstHour, Surroundings around)
{
    private readonly HospitalQuotes _quotes = new(firstHour);
    private string _text = "";
    private Case? _told;

    public Surroundings Around => around;

    /// <summary>The code of an infusion's first hour.</summary>
    public string FirstHour => firstHour;

    /// <summary>Where the person lives; null where that is not known.</summary>
    public string? Zip =>
        _told?.Person.Zip.Or("") is { Length: > 0 } zip && ZipCodes.Find(zip) is not null ? zip : null;

    /// <summary>Reads the case.</summary>
    /// <returns>False where that is not possible, which is told.</returns>
    public bool Read()
    {
        if (Files.Read(path, around, out _text))
        {
            _told = CaseFile.Reading(path, _text, around)?.Case;
        }

        return _told is not null;
    }

    /// <summary>Writes the case with the prices in it.</summary>
    /// <param name="rows">What was found.</param>
    /// <param name="payer">The part of the insurer's name that was asked for; null where none was.</param>
    /// <returns>False where the case cannot be written, which is told.</returns>
    public bool Put(IReadOnlyList<PriceRow> rows, string? payer)
    {
        var (quotes, unfit) = _quotes.Of(rows);
        var filled = QuoteFilling.Fill(path, _text, quotes, replace);
        filled = filled with { Left = [.. filled.Left, .. unfit, .. _quotes.Allowed(_told!, payer, rows)] };
        if (filled.Filled.Count > 0 && !Files.Write(path, filled.Text, around))
        {
            return false;
        }

        var page = new Page(around.Out, around.Width, around.Colour);
        ImportText.Into(path, filled, page);
        page.Gap();
        page.Say(HospitalQuotes.NotIncluded);
        return true;
    }

    public int Refuse(string why)
    {
        around.Err.WriteLine($"carefare prices search: {why}");
        return Exit.BadInput;
    }
}
