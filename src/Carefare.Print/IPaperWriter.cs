using Carefare.Papers;

namespace Carefare.Print;

/// <summary>Writes papers in one format.</summary>
public interface IPaperWriter
{
    /// <summary>The ending of its files, without a dot.</summary>
    string Extension { get; }

    /// <summary>Writes a paper: its cover for the person on a page of its own, then the paper.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    void Write(Paper paper, Stream to);
}
