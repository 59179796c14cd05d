import { describe, expect, it } from 'vitest';
import { revisionOf } from '../../shared/pipeline/revision.ts';

describe('revisionOf', () => {
  it('orders sequencers of different lengths as S3 documents it', () => {
    // Padding on the left, or comparing as numbers, would give the opposite order.
    expect(revisionOf('0055AED6DCD90281E5') < revisionOf('0055AED6DCD90281E50')).toBe(false);
    expect(revisionOf('0055AED6DCD90281E5') < revisionOf('0055AED6DCD90281E501')).toBe(true);
    expect(revisionOf('01') < revisionOf('1')).toBe(true);
  });

  it('takes trailing zeros and the case of digits for nothing', () => {
    expect(revisionOf('0055aed6')).toBe(revisionOf('0055AED600'));
  });

  it.each(['', '0x12', 'G1', '1'.repeat(41)])('refuses %j', (sequencer) => {
    expect(() => revisionOf(sequencer)).toThrow(RangeError);
  });
});
